import { z } from 'zod';
import { readYaml } from './read-yaml.ts';

export const SITE_OWNER_FILE = 'content/site.yaml';

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
  return readYaml(SITE_OWNER_FILE, yaml, ownerSchema);
}

/** What a build that goes out to readers should not be without, one line each. */
export function unsaid(owner: SiteOwner, site: string | undefined): string[] {
  const fields = Object.entries(owner).flatMap(([field, value]) => (value === null ? [field] : []));
  return [
    ...(site
      ? []
      : [
          'SITE is not set: canonical links, feeds and files will name this machine; copied codes, the page they are copied from.',
        ]),
    ...(fields.length ? [`${SITE_OWNER_FILE} says nothing of: ${fields.join(', ')}. The About page will say so.`] : []),
  ];
}
