/** Facts about the site that more than one page prints. */
export const SITE_NAME = 'One Bad Lesson';
export const TEXT_LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
export const CODE_LICENCE = 'MIT';
