import text from '../../content/site.yaml?raw';
import { parseSiteOwner, type SiteOwner } from './parse-site-owner.ts';

/** What the publisher of this copy says about themselves, from `content/site.yaml`. */
export const siteOwner: SiteOwner = parseSiteOwner(text);
