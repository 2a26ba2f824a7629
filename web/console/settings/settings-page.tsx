import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { ActionPanel } from '../act/action-panel.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { SETTINGS_LABELS } from './labels.ts';
import { settingsQuery } from './queries.ts';
import { type Group, groupSpec } from './setting-specs.ts';
import { settingText } from './setting-text.ts';
import { SettingsHead } from './settings-head.tsx';

function Lines({ value }: { readonly value: string }) {
  const { t } = useWords();
  if (value === '') return <span className="soft">{t('settings.empty')}</span>;
  return value.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
}

function GroupView({ group }: { readonly group: Group }) {
  const { t, language } = useWords();
  return (
    <>
      <dl className="facts">
        {group.fields.map((field) => (
          <Fragment key={field.name}>
            <dt>{t(`setting.${field.name}`)}</dt>
            <dd>
              <Lines value={settingText(field.value, language)} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {group.planned.map((one) => (
        <p key={`${one.from} ${one.name}`} className="notice">
          {t('settings.planned')} <Day value={one.from} />
          {t('settings.colon')}
          {t(`setting.${one.name}`)}, {one.value.replaceAll('\n', ', ')}
        </p>
      ))}
    </>
  );
}

/** Who the operator is on its papers, and what it has settled for itself. */
export function SettingsPage() {
  useAlso(SETTINGS_LABELS);
  const { t } = useWords();
  const settings = useQuery(settingsQuery);
  const session = useQuery(sessionQuery);
  const [spec, setSpec] = useState<ActionSpec>();
  const mayWrite = session.data?.user?.permissions.includes('configuration:write') ?? false;
  return (
    <PageWithMargin wide>
      <SettingsHead at="operator">{t('settings.lede')}</SettingsHead>
      <Asked query={settings}>
        {(answer) =>
          answer.groups.map((group) => (
            <Section
              key={group.code}
              title={t(`settings.group-${group.code}`)}
              tools={
                mayWrite ? (
                  <Button small onClick={() => setSpec(groupSpec(t, group, answer.today))}>
                    {t(`settings.change-${group.code}`)}
                  </Button>
                ) : undefined
              }
            >
              <GroupView group={group} />
            </Section>
          ))
        }
      </Asked>
      {spec ? <ActionPanel key={spec.key} spec={spec} onClose={() => setSpec(undefined)} /> : null}
    </PageWithMargin>
  );
}
