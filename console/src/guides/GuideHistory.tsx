import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { FraudType } from '../api/common'
import type { GuideDifference, GuideLanguage, GuideLine } from '../api/guides'
import { moment } from '../platform/format/moment'
import { Fetched } from '../platform/states/Fetched'
import { t, tc } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { SectionText, sectionName } from './SectionText'
import { useGuideDiff, useGuideHistory } from './queries'

/** Every version of a guide, and what each changed. */
export function GuideHistory({ type, language }: { type: FraudType; language: GuideLanguage }) {
  const history = useGuideHistory(type, language)
  const [open, setOpen] = useState<number>()
  return (
    <Fetched query={history}>
      {({ items }) => (
        <ul className="cards">
          {items.map((line) => (
            <li key={line.versionId} className="card" data-testid="guide-version">
              <Version line={line} open={open === line.versionId} onToggle={() => setOpen(open === line.versionId ? undefined : line.versionId)} />
            </li>
          ))}
        </ul>
      )}
    </Fetched>
  )
}

function Version({ line, open, onToggle }: { line: GuideLine; open: boolean; onToggle: () => void }) {
  return (
    <>
      <div className="card-head">
        <span>{t('guide.written', { n: line.version, name: line.writtenBy, at: moment(line.writtenAt, serverNow()), reason: line.reason })}</span>
        <Button size="small" aria-expanded={open} onClick={onToggle} data-testid="guide-diff">{t('guide.changes')}</Button>
      </div>
      <div>{line.changed.map((key) => <Tag key={key}>{tc('guideSection', key)}</Tag>)}</div>
      {open && <Differences id={line.versionId} />}
    </>
  )
}

function Differences({ id }: { id: number }) {
  const diff = useGuideDiff(id)
  return (
    <Fetched query={diff} rows={4}>
      {({ sections }) => sections.filter((one) => one.change !== 'SAME').map((one) => <Difference key={one.key + one.states.join()} one={one} />)}
    </Fetched>
  )
}

function Difference({ one }: { one: GuideDifference }) {
  return (
    <section className="guide-difference" data-change={one.change}>
      <h3>{sectionName(one)} <Tag>{tc('guideChange', one.change)}</Tag></h3>
      <div className="guide-sides">
        {one.before && <del><SectionText section={one.before} /></del>}
        {one.after && <ins><SectionText section={one.after} /></ins>}
      </div>
    </section>
  )
}
