import type { Modules } from './pictures';

/** A point in pixels of the picture. */
export type Point = readonly [x: number, y: number];

/** The corners of a code with its quiet zone, clockwise from its top left. */
export type Quad = readonly [Point, Point, Point, Point];

export interface DrawnCode {
  readonly modules: Modules;
  readonly quad: Quad;
  readonly dark?: string;
  /** `none`: the background shows through. */
  readonly light?: string;
  readonly dots?: boolean;
  /** Share of the code's area hidden under a plain square in its middle. */
  readonly hidden?: number;
}

/** A picture described; `drawScene` paints it in a page. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: 'white' | 'black' | 'clear' | 'photo' | 'text';
  readonly codes: readonly DrawnCode[];
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  /** 0..1, of JPEG and WebP. */
  readonly quality?: number;
  /** Greatest change of a pixel's channels by noise, 0..255. */
  readonly noise?: number;
  readonly blurPx?: number;
}

/** A rectangle about a middle, turned clockwise. */
export function rectangle(widthPx: number, heightPx: number, middle: Point, degrees = 0): Quad {
  const angle = (degrees * Math.PI) / 180;
  const corner = (dx: number, dy: number): Point => [
    middle[0] + dx * widthPx * Math.cos(angle) - dy * heightPx * Math.sin(angle),
    middle[1] + dx * widthPx * Math.sin(angle) + dy * heightPx * Math.cos(angle),
  ];
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

/** A square of `sizePx` about a middle, turned clockwise. */
export const square = (sizePx: number, middle: Point, degrees = 0): Quad =>
  rectangle(sizePx, sizePx, middle, degrees);

/** Paints a scene and returns the picture file as base64. Runs in the page: it may use nothing from outside. */
export async function drawScene(scene: Scene): Promise<string> {
  const { widthPx, heightPx } = scene;
  let seed = 20_261_121;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');

  if (scene.background !== 'clear') {
    context.fillStyle = scene.background === 'black' ? 'black' : 'white';
    context.fillRect(0, 0, widthPx, heightPx);
  }
  if (scene.background === 'photo') {
    const size = Math.max(widthPx, heightPx);
    for (let i = 0; i < 90; i++) {
      const [x, y, radius] = [random() * widthPx, random() * heightPx, size * (0.02 + random() * 0.25)];
      const shade = context.createRadialGradient(x, y, 0, x, y, radius);
      const color = `${Math.floor(random() * 256)} ${Math.floor(random() * 256)} ${Math.floor(random() * 256)}`;
      shade.addColorStop(0, `rgb(${color} / ${0.3 + random() * 0.6})`);
      shade.addColorStop(random() < 0.5 ? 1 : 0.98, `rgb(${color} / 0)`);
      context.fillStyle = shade;
      context.fillRect(0, 0, widthPx, heightPx);
    }
    for (let i = 0; i < 400; i++) {
      context.strokeStyle = `hsl(${random() * 360} 40% ${random() * 80}% / 0.5)`;
      context.lineWidth = 1 + random() * 4;
      context.beginPath();
      context.moveTo(random() * widthPx, random() * heightPx);
      context.lineTo(random() * widthPx, random() * heightPx);
      context.stroke();
    }
  }
  if (scene.background === 'text') {
    for (let y = 20; y < heightPx; y += 22) {
      context.font = `${12 + Math.floor(random() * 5)}px sans-serif`;
      context.fillStyle = `hsl(${random() * 360} 30% ${random() * 50}%)`;
      let line = '';
      while (line.length < widthPx / 9)
        line += String.fromCharCode(random() < 0.15 ? 32 : 33 + random() * 90);
      context.fillText(line, 12, y);
    }
  }

  context.filter = scene.blurPx ? `blur(${scene.blurPx}px)` : 'none';
  for (const { modules, quad, dark = 'black', light = 'white', dots = false, hidden = 0 } of scene.codes) {
    // The projective map of the unit square onto the quad (Heckbert 1989, "Fundamentals of Texture Mapping", 2.2.3).
    const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = quad;
    const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
    const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
    const area = dx1 * dy2 - dx2 * dy1;
    const g = (sx * dy2 - dx2 * sy) / area;
    const h = (dx1 * sy - sx * dy1) / area;
    const place = (u: number, v: number): [number, number] => {
      const w = g * u + h * v + 1;
      return [
        ((x1 - x0 + g * x1) * u + (x3 - x0 + h * x3) * v + x0) / w,
        ((y1 - y0 + g * y1) * u + (y3 - y0 + h * y3) * v + y0) / w,
      ];
    };
    const trace = (path: Path2D, left: number, top: number, right: number, bottom: number) => {
      path.moveTo(...place(left, top));
      path.lineTo(...place(right, top));
      path.lineTo(...place(right, bottom));
      path.lineTo(...place(left, bottom));
      path.closePath();
    };
    const rows = modules.length;
    const columns = modules[0]?.length ?? 0;
    if (light !== 'none') {
      const whole = new Path2D();
      trace(whole, 0, 0, 1, 1);
      context.fillStyle = light;
      context.fill(whole);
    }
    const path = new Path2D();
    for (const [row, line] of modules.entries()) {
      for (const [column, module] of [...line].entries()) {
        if (module !== '1') continue;
        if (dots) {
          const [x, y] = place((column + 0.5) / columns, (row + 0.5) / rows);
          const [edgeX, edgeY] = place((column + 0.95) / columns, (row + 0.5) / rows);
          path.moveTo(x, y);
          path.arc(x, y, Math.hypot(edgeX - x, edgeY - y), 0, 2 * Math.PI);
        } else trace(path, column / columns, row / rows, (column + 1) / columns, (row + 1) / rows);
      }
    }
    context.fillStyle = dark;
    context.fill(path);
    if (hidden > 0) {
      const half = Math.sqrt(hidden) / 2;
      const cover = new Path2D();
      trace(cover, 0.5 - half, 0.5 - half, 0.5 + half, 0.5 + half);
      context.fillStyle = '#d33';
      context.fill(cover);
    }
  }

  if (scene.noise) {
    const pixels = context.getImageData(0, 0, widthPx, heightPx);
    for (let i = 0; i < pixels.data.length; i++)
      if (i % 4 !== 3) pixels.data[i] = (pixels.data[i] ?? 0) + (random() * 2 - 1) * scene.noise;
    context.putImageData(pixels, 0, 0);
  }
  const blob = await canvas.convertToBlob({ type: scene.type, quality: scene.quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
