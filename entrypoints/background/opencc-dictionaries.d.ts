/** opencc-js ships its dictionaries without types: each is one text, `from to|from to|…`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
