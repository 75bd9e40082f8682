/**
 * A script as it stands in every page: without the comments, indents, lines and spaces that are for who edits it.
 * It knows no strings: a space beside a comma, a bracket or an operator goes from them too.
 */
export function inlineScript(source: string): string {
  return source
    .replace(/^\s*(\/\/.*)?\n|^\s+/gm, '')
    .replace(/(?<=[({;,])\n|\n(?=[)}])/g, '')
    .replace(/ ?(=>|[=!]==|[=,{}()]|\?\?|&&|\|\|) ?/g, '$1');
}
