/** The study's results of the stars. For the build only: the file is large. */
import results from '../../../content/tiny-model/stars.json' with { type: 'json' };

export { results as starResults };
