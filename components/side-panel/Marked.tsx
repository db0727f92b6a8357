/** A text with the query's words marked in it, where they stand as they were typed. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const words = query
    .split(/[\s,，、]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return <>{text}</>;
  // Every second part is a match: that is how split answers with a group.
  return (
    <>
      {text
        .split(new RegExp(`(${words.join('|')})`, 'gi'))
        .map((part, place) => (place % 2 === 1 ? <mark key={place}>{part}</mark> : part))}
    </>
  );
}
