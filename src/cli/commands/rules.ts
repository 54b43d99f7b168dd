import { indexOf } from '../../packs/lookup';
import { rules } from '../../rules';
import { whyInactive } from '../../rules/run';
import { A_PERSON_DECIDES } from '../formatters/wording';
import type { ListOptions } from '../options';
import { programmeFor } from '../programme';
import type { Listing } from './list';

export function rulesListing(options: ListOptions): Listing {
  const { pack } = programmeFor(options);
  const listed = rules.map((rule) => {
    const { code, id, title, why, guidance, source, severity, outcome, fix } = rule;
    const reason = whyInactive(rule, indexOf(pack));
    return {
      ...{ code, id, title, why, guidance, source, severity, outcome, fix },
      ...{ pack: pack.id, active: reason === null, whyInactive: reason },
    };
  });
  const active = listed.filter((rule) => rule.active).length;
  return {
    json: listed,
    text: [
      `${pack.title} (${pack.id} ${pack.version}): ${String(active)} of ${String(listed.length)} rules apply`,
      ...listed.flatMap((rule) => [
        '',
        `${rule.code}  ${rule.title}`,
        `     ${[
          rule.id,
          rule.severity,
          ...(rule.outcome === 'needs-person' ? [A_PERSON_DECIDES] : []),
          ...(rule.fix === 'none' ? [] : [rule.fix === 'safe' ? 'safe repair' : 'suggestion']),
        ].join(' · ')}`,
        ...(rule.whyInactive === null ? [] : [`     Does not apply: ${rule.whyInactive}`]),
        `     ${rule.why}`,
        `     ${rule.guidance}`,
        `     Source: ${rule.source}`,
      ]),
    ],
  };
}
