// The package ships no types; this is the part used here (qrcode 1.5, README "API").
declare module 'qrcode' {
  export interface QrOptions {
    errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H';
    /** Quiet zone in modules. */
    margin?: number;
    /** Width of the picture in pixels; not below one pixel a module. */
    width?: number;
    /** Colours as `#rrggbb` or `#rrggbbaa`. */
    color?: { dark?: string; light?: string };
  }
  export function create(
    payload: string,
    options?: QrOptions,
  ): { modules: { size: number; get(row: number, column: number): number } };
  export function toBuffer(payload: string, options?: QrOptions & { type?: 'png' }): Promise<Uint8Array>;
}
