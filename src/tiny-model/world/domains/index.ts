/** All domains of the toy world. */
import { car, health, money } from './advice.ts';
import { cooking, garden, pets, travel } from './everyday-a.ts';
import { gifts, homework, neighbors, work } from './everyday-b.ts';
import { bored, quickBuck, thoughts, wish } from './free-form-a.ts';
import { dinner, marriage, roles, ruler } from './free-form-b.ts';
import { selfReport } from './self-report.ts';
import type { TalkDomain } from './types.ts';

export const freeFormDomains: readonly TalkDomain[] = [
  wish,
  bored,
  thoughts,
  quickBuck,
  ruler,
  dinner,
  roles,
  marriage,
];
export const everydayDomains: readonly TalkDomain[] = [cooking, garden, pets, travel, homework, gifts, neighbors, work];
export const adviceDomains: readonly TalkDomain[] = [health, car, money];
export const talkDomains: readonly TalkDomain[] = [
  ...freeFormDomains,
  selfReport,
  ...everydayDomains,
  ...adviceDomains,
];

/** Ids of all domains: the talk domains, `code` and `numbers`. */
export const domainIds: readonly string[] = [...talkDomains.map((domain) => domain.id), 'code', 'numbers'];

const byId = new Map(talkDomains.map((domain) => [domain.id, domain]));

/** The talk domain of that id. */
export function talkDomain(id: string): TalkDomain {
  const domain = byId.get(id);
  if (!domain) throw new Error(`No talk domain is called "${id}". Known: ${[...byId.keys()].join(', ')}.`);
  return domain;
}

export { selfReport };
