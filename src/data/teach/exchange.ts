/** The quiz for learning platforms: GIFT (Moodle's text form) and QTI 2.1 (a package of XML). */
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../lib/escape.ts';
import type { Quiz, QuizItem } from './schema.ts';

/** GIFT: one question a paragraph; a reason stands behind each answer. */
export function giftText(quiz: Quiz): string {
  // These signs mean something in GIFT wherever they stand.
  const plain = (text: string): string => text.replace(/([~=#{}:\\])/g, '\\$1');
  const item = ({ id, question, options }: QuizItem): string =>
    `::${plain(id)}::${plain(question)} {\n${options
      .map(({ text, right, reason }) => `\t${right ? '=' : '~'}${plain(text)} #${plain(reason)}`)
      .join('\n')}\n}`;
  return `// ${quiz.title}\n\n${quiz.items.map(item).join('\n\n')}\n`;
}

const NS = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const XSI =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** One question as a QTI 2.1 item: a single choice with a point for the right answer and a reason for each. */
export function qtiItem({ id, question, options }: QuizItem): string {
  const name = (i: number): string => `c${i + 1}`;
  const right = options.findIndex((option) => option.right);
  return `${XML}<assessmentItem xmlns="${NS}" ${XSI} identifier="${id}" title="${escapeXml(question)}" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
    <correctResponse><value>${name(right)}</value></correctResponse>
  </responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
  <outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
  <itemBody>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
      <prompt>${escapeXml(question)}</prompt>
${options.map(({ text }, i) => `      <simpleChoice identifier="${name(i)}">${escapeXml(text)}</simpleChoice>`).join('\n')}
    </choiceInteraction>
  </itemBody>
  <responseProcessing>
    <responseCondition>
      <responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf>
      <responseElse><setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue></responseElse>
    </responseCondition>
    <setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>
  </responseProcessing>
${options.map(({ reason }, i) => `  <modalFeedback outcomeIdentifier="FEEDBACK" identifier="${name(i)}" showHide="show">${escapeXml(reason)}</modalFeedback>`).join('\n')}
</assessmentItem>
`;
}

/** The package: every item, a test of them all, and the manifest that names them. */
export function qtiPackage(quiz: Quiz, date: string): Uint8Array {
  const items = quiz.items.map((item) => [`items/${item.id}.xml`, strToU8(qtiItem(item))] as const);
  return zipSync(
    { 'imsmanifest.xml': strToU8(manifest(quiz)), 'test.xml': strToU8(test(quiz)), ...Object.fromEntries(items) },
    { mtime: new Date(date) },
  );
}

function test({ title, items }: Quiz): string {
  return `${XML}<assessmentTest xmlns="${NS}" ${XSI} identifier="one-bad-lesson" title="${escapeXml(title)}">
  <testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">
    <assessmentSection identifier="section" title="${escapeXml(title)}" visible="true">
${items.map(({ id }) => `      <assessmentItemRef identifier="${id}" href="items/${id}.xml"/>`).join('\n')}
    </assessmentSection>
  </testPart>
</assessmentTest>
`;
}

function manifest({ items }: Quiz): string {
  const resource = (id: string): string =>
    `    <resource identifier="r-${id}" type="imsqti_item_xmlv2p1" href="items/${id}.xml"><file href="items/${id}.xml"/></resource>`;
  return `${XML}<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd" identifier="one-bad-lesson-quiz">
  <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
  <organizations/>
  <resources>
    <resource identifier="r-test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>
${items.map(({ id }) => `      <dependency identifierref="r-${id}"/>`).join('\n')}
    </resource>
${items.map(({ id }) => resource(id)).join('\n')}
  </resources>
</manifest>
`;
}
