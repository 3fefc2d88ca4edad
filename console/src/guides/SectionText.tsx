import type { GuideSection } from '../api/guides'
import { t, tc } from '../platform/text/text'

/** What a section is called: its purpose, and the states it is for. */
export function sectionName(section: Pick<GuideSection, 'key' | 'states'>): string {
  const name = tc('guideSection', section.key)
  if (section.states.length === 0) return name
  return t('guide.for-states', { name, states: section.states.map((state) => tc('victimState', state)).join(t('list.join')) })
}

/** One section, for reading. */
export function SectionText({ section }: { section: GuideSection }) {
  return (
    <>
      {section.text && <p className="guide-text">{section.text}</p>}
      <ul className="guide-lines">
        {section.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {section.sources.length > 0 && <p className="guide-sources">{t('guide.sources', { tags: section.sources.map(sourceName).join(' ') })}</p>}
    </>
  )
}

function sourceName(tag: string): string {
  return tag === 'PROPOSAL' ? t('guide.proposal') : `[${tag}]`
}
