import { expect, it } from 'vitest';
import { digestOf, opens } from './passphrase';

it('knows a passphrase again, in any width, and no other', async () => {
  const kept = await digestOf('茶缸１２', 'aa');
  expect(await opens('茶缸12', kept)).toBe(true);
  expect(await opens('茶缸13', kept)).toBe(false);
  expect(JSON.stringify(kept)).not.toContain('茶缸');
});
