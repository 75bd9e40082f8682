import { z } from 'zod';
import { readYaml } from './read-yaml.ts';
import text from '../../content/site.yaml?raw';

const line = z.string().trim().min(1).nullable();

const ownerSchema = z.strictObject({
  publisher: line,
  contact: line,
  repository: z.url().nullable(),
  funding: line,
  interests: line,
});

/** What whoever publishes a copy of the site says about themselves; null where they said nothing. */
export type SiteOwner = z.infer<typeof ownerSchema>;

/** @throws with one line that names the file and the field that is wrong */
export function parseSiteOwner(yaml: string): SiteOwner {
  return readYaml('content/site.yaml', yaml, ownerSchema);
}

export const siteOwner: SiteOwner = parseSiteOwner(text);
