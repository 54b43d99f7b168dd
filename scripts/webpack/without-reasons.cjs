/**
 * A rule without the words that only "Why?" shows. They stand in the rule's own file, where they belong, and reach the
 * pane in a piece of their own (see reasons-alone.cjs): the first findings need none of them.
 */
const ts = require('typescript');

const REASONS = new Set(['title', 'why', 'guidance', 'source']);

module.exports = function withoutReasons(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const pieces = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'defineRule') {
      for (const property of node.arguments[0]?.properties ?? [])
        if (ts.isPropertyAssignment(property) && REASONS.has(property.name.getText(file)))
          pieces.push(property.initializer);
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  // From the end, so that what comes before keeps its place.
  return pieces.reduceRight(
    (text, piece) => `${text.slice(0, piece.getStart(file))}''${text.slice(piece.end)}`,
    source,
  );
};
