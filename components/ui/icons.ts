/**
 * Outlines on a 16 px grid, drawn by `Icon`. One constant an icon, so that a surface carries only those it
 * shows; circles are written as arcs, so that each icon is one path.
 */
export const ICON_INSERT = 'M13.5 3v5.5a2 2 0 0 1-2 2H4m2.5-2.7-2.8 2.7 2.8 2.7';
export const ICON_CODE =
  'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.6v1.6M13.5 9.5v1M9.5 13.5h1M13.5 12.6v.9h-1';
export const ICON_TAG = 'M2.5 2.5h5l6 6-5 5-6-6zM5.9 5.3a.6.6 0 1 1-1.2 0 .6.6 0 0 1 1.2 0';
export const ICON_EYE =
  'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0';
export const ICON_MESSAGE = 'M2.5 3.5h11v7.5H7l-3 2.5V11H2.5z';
export const ICON_RECEIPT = 'M3.5 2.2h9v11.6l-2.2-1.3L8 13.8l-2.3-1.3-2.2 1.3zM6 5.8h4M6 8.6h4';
export const ICON_POLICY = 'M4 2.2h5.5L12.5 5v8.8H4zM9.3 2.4V5.2h3M6.2 8h4M6.2 10.6h4';
export const ICON_LINK =
  'M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.9-.9';
export const ICON_PROMISE = 'M3 8.2 5.6 11 10 5M8.2 10.4l.6.6L13.3 5';
export const ICON_PAUSE = 'M5.5 3.5v9M10.5 3.5v9';
export const ICON_CHECK = 'm3 8.4 3.3 3.3L13 4.8';
export const ICON_CLOSE = 'm4 4 8 8M12 4l-8 8';
export const ICON_FOLD = 'M4 11.5h8';
export const ICON_DOWN = 'm4 6 4 4 4-4';
export const ICON_UP = 'm4 10 4-4 4 4';
export const ICON_RIGHT = 'm6 4 4 4-4 4';
export const ICON_ARROW = 'M3 8h10M9.5 4.5 13 8l-3.5 3.5';
export const ICON_UNDO = 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.6 3.7 2.8 6.5l2.8 2.8';
/** Round once more. */
export const ICON_REPLAY = 'M13.2 8a5.2 5.2 0 1 1-1.6-3.8M13 2.2v2.6h-2.6M6.8 6v4l3.2-2z';
export const ICON_FLAG = 'M3.5 14V2.5h8.5l-2 3 2 3H3.5';
export const ICON_TRIANGLE = 'M8 2.3 14.3 13.4H1.7zM8 6.4v3.2M8 11.4v.1';
export const ICON_OCTAGON = 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM6.2 5.6v4.8M9.8 5.6v4.8';
export const ICON_INFO = 'M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0M8 7.4v3.4M8 5.1v.1';
export const ICON_CLOCK = 'M13.7 8A5.7 5.7 0 1 1 2.3 8a5.7 5.7 0 0 1 11.4 0M8 4.8V8l2.2 1.6';
export const ICON_MORE = 'M3.5 8h.01M8 8h.01M12.5 8h.01';
export const ICON_SEARCH = 'M11.3 7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0M10.3 10.3l3.2 3.2';
export const ICON_PERSON =
  'M10.7 5.4a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0M2.8 13.6c.7-2.7 2.7-4 5.2-4s4.5 1.3 5.2 4';
export const ICON_PEOPLE =
  'M8.4 5.6a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0M1.6 13.2c.6-2.4 2.2-3.6 4.4-3.6s3.8 1.2 4.4 3.6M10.4 3.5a2.3 2.3 0 0 1 0 4.3M12.2 9.9c1.2.5 1.9 1.7 2.3 3.3';
export const ICON_CONSOLE =
  'M3.5 2.8h9A1.5 1.5 0 0 1 14 4.3v7.4a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.7V4.3a1.5 1.5 0 0 1 1.5-1.5M2 5.8h12M6.2 5.8v7.4';
export const ICON_PANEL =
  'M3.5 2.8h9A1.5 1.5 0 0 1 14 4.3v7.4a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.7V4.3a1.5 1.5 0 0 1 1.5-1.5M10 2.8v10.4';
export const ICON_INBOX = 'M2 9.2 4 3h8l2 6.2V13H2zM2.2 9.2H5.5L6.5 11h3l1-1.8h3.3';
export const ICON_BOOK =
  'M8 4.2C6.7 3.2 4.8 2.8 2.5 2.8v9.5c2.3 0 4.2.4 5.5 1.4 1.3-1 3.2-1.4 5.5-1.4V2.8c-2.3 0-4.2.4-5.5 1.4zM8 4.2v9.5';
export const ICON_DOWNLOAD = 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M2.8 13.5h10.4';
export const ICON_UPLOAD = 'M8 10.7v-8M4.8 5.7 8 2.5l3.2 3.2M2.8 13.5h10.4';
export const ICON_SHOP =
  'M2.5 6.2 3.5 2.5h9l1 3.7M3.5 7.5v6h9v-6M2.5 6.2c0 1.2.9 1.9 1.9 1.9s1.8-.7 1.8-1.9c0 1.2.8 1.9 1.8 1.9s1.8-.7 1.8-1.9c0 1.2.8 1.9 1.8 1.9s1.9-.7 1.9-1.9';
export const ICON_DATA =
  'M13 3.9c0 1-2.2 1.9-5 1.9s-5-.9-5-1.9S5.2 2 8 2s5 .9 5 1.9M3 3.9v8.2c0 1 2.2 1.9 5 1.9s5-.9 5-1.9V3.9M3 8c0 1 2.2 1.9 5 1.9S13 9 13 8';
export const ICON_SETTINGS =
  'M10.1 8a2.1 2.1 0 1 1-4.2 0 2.1 2.1 0 0 1 4.2 0M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4';
export const ICON_HELP =
  'M5.8 6.2A2.3 2.3 0 0 1 8 4.3c1.3 0 2.3.8 2.3 2s-.8 1.6-1.5 2.1c-.6.4-.8.7-.8 1.4M8 11.8v.1';
export const ICON_LOCK =
  'M4.5 7h7a1.3 1.3 0 0 1 1.3 1.3v4.2a1.3 1.3 0 0 1-1.3 1.3h-7a1.3 1.3 0 0 1-1.3-1.3V8.3A1.3 1.3 0 0 1 4.5 7M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2';
export const ICON_CHART = 'M2.5 2.5v11h11M5.5 11V8.5M8.5 11V5.5M11.5 11V7';
export const ICON_LADDER =
  'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M11.8 4.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0M7.3 11.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0';
export const ICON_HEART =
  'M8 13.7c-3-2.1-5.5-4.2-5.5-6.9A2.9 2.9 0 0 1 8 5.3a2.9 2.9 0 0 1 5.5 1.5c0 2.7-2.5 4.8-5.5 6.9z';
