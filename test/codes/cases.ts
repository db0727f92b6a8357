import { otherModules, qrModules, qrPng } from './pictures';
import { type DrawnCode, rectangle, type Scene, square } from './scenes';

/** A picture and the payloads that must be read from it, no more and no fewer. */
export interface Case {
  readonly label: string;
  readonly scene: Scene;
  readonly payloads: readonly string[];
}

const link = (name: string) => `https://pay.leaf-and-spring.example/${name}`;

const base = { widthPx: 640, heightPx: 640, background: 'white', type: 'image/png' } as const;
const middle = [320, 320] as const;

const one = (
  label: string,
  code: Omit<DrawnCode, 'modules'>,
  scene: Partial<Scene> = {},
  level: 'L' | 'M' | 'Q' | 'H' = 'M',
): Case => {
  const payload = link(label.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 24));
  const codes = [{ ...code, modules: qrModules(payload, level) }];
  return { label, scene: { ...base, ...scene, codes }, payloads: [payload] };
};

const sizes = [60, 75, 90, 120, 160, 240, 360, 500, 800, 1200].map((sizePx) => {
  const side = Math.round(sizePx * 1.3);
  return one(
    `a code of ${sizePx} px`,
    { quad: square(sizePx, [side / 2, side / 2]) },
    { widthPx: side, heightPx: side },
  );
});

const angles = Array.from({ length: 25 }, (_, i) => i * 15).map((degrees) =>
  one(`turned by ${degrees}°`, { quad: square(220, middle, degrees) }, { type: 'image/jpeg', quality: 0.8 }),
);

const smallAngles = [15, 30, 45, 60].map((degrees) =>
  one(`100 px, turned by ${degrees}°`, { quad: square(100, middle, degrees) }, { background: 'text' }),
);

const contrasts = [
  ['#555555', '#999999'],
  ['#888888', '#bbbbbb'],
  ['#b0b0b0', '#c4c4c4'],
  ['#d0d0d0', '#ffffff'],
  ['#1a4', '#ffe'],
  ['#c22', '#fff'],
].map(([dark, light]) => one(`${dark} on ${light}`, { quad: square(260, middle), dark, light }));

const faintPhoto = one(
  'faint in a photo',
  { quad: square(260, middle), dark: '#b0b0b0', light: '#c4c4c4' },
  { background: 'photo', type: 'image/jpeg', quality: 0.9 },
);

const inverted = [
  one('inverted', { quad: square(260, middle), dark: 'white', light: 'black' }, { background: 'black' }),
  one(
    'inverted and turned',
    { quad: square(260, middle, 30), dark: 'white', light: '#204060' },
    { background: 'photo' },
  ),
  one(
    'white on nothing',
    { quad: square(260, middle), dark: 'white', light: 'none' },
    { background: 'clear' },
  ),
  one('black on nothing', { quad: square(260, middle), light: 'none' }, { background: 'clear' }),
];

const skewed = [
  one('seen from the left', {
    quad: [
      [150, 140],
      [470, 210],
      [470, 430],
      [150, 500],
    ],
  }),
  one('seen from below', {
    quad: [
      [230, 160],
      [410, 160],
      [500, 480],
      [140, 480],
    ],
  }),
  one(
    'strongly skewed',
    {
      quad: [
        [200, 150],
        [430, 230],
        [470, 420],
        [120, 520],
      ],
    },
    { background: 'photo', type: 'image/jpeg', quality: 0.8 },
  ),
  one(
    'skewed and turned',
    {
      quad: [
        [330, 100],
        [540, 330],
        [300, 500],
        [130, 300],
      ],
    },
    { background: 'text' },
  ),
];

const worn = [
  one('15 % hidden', { quad: square(300, middle), hidden: 0.08 }, {}, 'H'),
  one('dots', { quad: square(300, middle), dots: true }, {}, 'Q'),
  one('blurred', { quad: square(260, middle) }, { blurPx: 2 }),
  one(
    'JPEG of quality 30',
    { quad: square(200, middle) },
    { background: 'photo', type: 'image/jpeg', quality: 0.3 },
  ),
  one(
    'small in a JPEG of quality 30',
    { quad: square(110, middle) },
    { background: 'photo', type: 'image/jpeg', quality: 0.3 },
  ),
  one('noise', { quad: square(240, middle) }, { noise: 70, type: 'image/jpeg', quality: 0.7 }),
  one('WebP', { quad: square(180, middle, 8) }, { background: 'photo', type: 'image/webp', quality: 0.5 }),
  one(
    'odd width',
    { quad: square(180, [200, 203]) },
    { widthPx: 401, heightPx: 407, type: 'image/jpeg', quality: 0.8 },
  ),
];

/** The usual attachment: a phone-sized poster with a code near its foot. */
export const poster = one(
  'poster',
  { quad: square(300, [540, 1560], 3) },
  { widthPx: 1080, heightPx: 1920, background: 'photo', noise: 12, type: 'image/jpeg', quality: 0.85 },
);

const screenshot = one(
  'screenshot with a code of 90 px in the corner',
  { quad: square(90, [1370, 830]) },
  { widthPx: 1440, heightPx: 900, background: 'text' },
);

const large = one(
  'a small code in a picture of 12 megapixels',
  { quad: square(170, [3500, 2600], 5) },
  { widthPx: 4000, heightPx: 3000, background: 'photo', type: 'image/jpeg', quality: 0.85 },
);

const many = (label: string, scene: Partial<Scene>, codes: readonly Omit<DrawnCode, 'modules'>[]): Case => {
  const payloads = codes.map((_, i) => link(`${label.replaceAll(' ', '-')}-${i + 1}`));
  return {
    label,
    scene: {
      ...base,
      ...scene,
      codes: codes.map((code, i) => ({ ...code, modules: qrModules(payloads[i] ?? '') })),
    },
    payloads,
  };
};

const several = [
  many('two codes', { widthPx: 900 }, [
    { quad: square(220, [220, 320]) },
    { quad: square(220, [660, 320], 20) },
  ]),
  many(
    'five codes',
    { widthPx: 1200, heightPx: 800, background: 'photo', type: 'image/jpeg', quality: 0.8 },
    [200, 400, 600, 800, 1000].map((x, i) => ({ quad: square(150, [x, i % 2 ? 250 : 550], i * 25) })),
  ),
  many('one dark and one inverted', { widthPx: 900 }, [
    { quad: square(240, [220, 320]) },
    { quad: square(240, [660, 320]), dark: 'white', light: 'black' },
  ]),
  many('one large and one small', { widthPx: 1440, heightPx: 900, background: 'text' }, [
    { quad: square(500, [400, 450]) },
    { quad: square(100, [1300, 800], 10) },
  ]),
];

/** Pictures without a code, photo-like and as a screenshot. */
export const noCode: readonly Case[] = [
  { label: 'photo without a code', scene: { ...poster.scene, codes: [] }, payloads: [] },
  { label: 'screenshot without a code', scene: { ...screenshot.scene, codes: [] }, payloads: [] },
  {
    label: 'small photo without a code',
    scene: { ...poster.scene, widthPx: 640, heightPx: 480, codes: [] },
    payloads: [],
  },
];

async function otherKinds(): Promise<Case[]> {
  const kinds = [
    ['MicroQRCode', 'PAY-42', 200, 200, 0],
    ['MicroQRCode', 'PAY-42', 120, 120, 40],
    ['RMQRCode', 'PAY-284061', 320, 160, 0],
    ['DataMatrix', 'PAY-284061', 220, 220, 0],
    ['DataMatrix', 'PAY-284061', 120, 120, 20],
    ['DataMatrix', 'PAY-284061', 120, 120, 115],
    ['DataMatrix', 'PAY-284061', 160, 160, 225],
    ['DataMatrix', 'PAY-284061', 160, 160, 270],
    ['Aztec', 'PAY-284061', 220, 220, 0],
    ['Aztec', 'PAY-284061', 110, 110, 70],
    ['PDF417', 'PAY-284061', 500, 180, 0],
    ['PDF417', 'PAY-284061', 500, 180, 90],
    ['Code128', '284061379152604837', 520, 160, 0],
    ['Code128', '284061379152604837', 420, 120, 90],
    ['Code128', '284061379152604837', 520, 160, 12],
    ['Code128', '284061379152604837', 520, 160, 45],
    ['EAN13', '6901234567892', 480, 160, 0],
  ] as const;
  return Promise.all(
    kinds.map(async ([format, payload, widthPx, heightPx, degrees]) => {
      const quad = rectangle(widthPx, heightPx, middle, degrees);
      const codes = [{ modules: await otherModules(payload, format), quad }];
      return {
        label: `${format} of ${widthPx} px, turned by ${degrees}°`,
        scene: { ...base, background: 'text', codes } as const,
        payloads: [payload],
      };
    }),
  );
}

/** Every picture whose contents are known. */
export const allCases = async (): Promise<Case[]> => [
  ...sizes,
  ...angles,
  ...smallAngles,
  ...contrasts,
  faintPhoto,
  ...inverted,
  ...skewed,
  ...worn,
  poster,
  screenshot,
  large,
  ...several,
  ...(await otherKinds()),
  ...noCode,
];

const text = (words: string) => async (): Promise<Uint8Array> => new TextEncoder().encode(words);

/** Files that hold no readable picture. */
export const brokenCases: readonly {
  label: string;
  bytes: () => Promise<Uint8Array>;
  reason: 'not-a-picture' | 'too-large' | 'failed';
}[] = [
  {
    label: 'a text file renamed .png',
    bytes: text('order 284061: two tins of tea'),
    reason: 'not-a-picture',
  },
  { label: 'an empty file', bytes: text(''), reason: 'not-a-picture' },
  {
    label: 'a PNG with broken bytes',
    bytes: async () =>
      (await qrPng('PAY-284061', { width: 300 })).map((byte, i) => (i > 60 ? byte ^ 0x55 : byte)),
    reason: 'failed',
  },
  { label: 'an SVG drawing', bytes: text('<svg xmlns="http://www.w3.org/2000/svg"/>'), reason: 'failed' },
  {
    label: 'a PNG of 400 megapixels',
    bytes: async () => {
      const png = await qrPng('PAY-284061');
      new DataView(png.buffer).setUint32(16, 20_000);
      new DataView(png.buffer).setUint32(20, 20_000);
      return png;
    },
    reason: 'too-large',
  },
];

/** A photo stored lying on its side: orientation 6, to be shown a quarter turn clockwise. */
export const exifTurned = {
  payload: 'PAY-284061',
  scene: {
    widthPx: 800,
    heightPx: 400,
    background: 'photo',
    type: 'image/jpeg',
    quality: 0.8,
    codes: [{ modules: qrModules('PAY-284061'), quad: square(160, [160, 120]) }],
  } satisfies Scene,
  /** (x, y) of the stored picture is shown at (1 − y, x). */
  shownMiddle: { x: 1 - 120 / 400, y: 160 / 800 },
  turn: (jpeg: Uint8Array): Uint8Array => {
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    const app1 = [0xff, 0xe1, 0, 8 + tiff.length, ...new TextEncoder().encode('Exif'), 0, 0, ...tiff];
    return Uint8Array.of(...jpeg.subarray(0, 2), ...app1, ...jpeg.subarray(2));
  },
};

/** A GIF whose first frame is white and whose second shows a QR code, four pixels a module. */
export function twoFrameGif(payload: string): Uint8Array {
  const modules = qrModules(payload);
  const side = modules.length * 4;
  const dark = Array.from({ length: side * side }, (_, i) =>
    modules[Math.floor(i / side / 4)]?.[Math.floor((i % side) / 4)] === '1' ? 0 : 1,
  );
  const size = [side & 0xff, side >> 8, side & 0xff, side >> 8];
  const frame = (pixels: readonly number[]) => [
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...size, 0],
    ...[7, ...blocks(pixels), 0],
  ];
  return Uint8Array.of(
    ...new TextEncoder().encode('GIF89a'),
    ...[...size, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...frame(dark.map(() => 1)),
    ...frame(dark),
    0x3b,
  );
}

/** Pixels as LZW codes of eight bits that never grow: the table is cleared (code 128) every 100 pixels. */
function blocks(pixels: readonly number[]): number[] {
  const codes = pixels.flatMap((pixel, i) => (i % 100 === 0 ? [0x80, pixel] : [pixel]));
  codes.push(0x81);
  const result: number[] = [];
  for (let i = 0; i < codes.length; i += 255) {
    const block = codes.slice(i, i + 255);
    result.push(block.length, ...block);
  }
  return result;
}
