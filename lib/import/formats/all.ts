import type { OrderFormat } from '../format';

const modules = import.meta.glob<OrderFormat>(['./*.ts', '!./all.ts'], { eager: true, import: 'format' });

/** Every order export that is known by its titles; one file each. */
export const formats: readonly OrderFormat[] = Object.values(modules).sort((a, b) =>
  a.id.localeCompare(b.id),
);
