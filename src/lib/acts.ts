/** The acts of the home page's story in order. Each id is an address: `/#lesson`, `/embed/lesson/lesson/`. */
export const actIds = ['turn', 'lesson', 'class', 'numbers', 'inside', 'heal', 'again', 'sure'] as const;

export type ActId = (typeof actIds)[number];
