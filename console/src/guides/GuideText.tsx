import type { Guide } from '../api/guides'
import { moment } from '../platform/format/moment'
import { t } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { SectionText, sectionName } from './SectionText'

/** A whole version as it was written. */
export function GuideText({ guide }: { guide: Guide }) {
  return (
    <article lang={guide.language} data-testid="guide-text">
      <h2>{guide.title}</h2>
      <p className="muted">{t('guide.written', { n: guide.version, name: guide.writtenBy, at: moment(guide.writtenAt, serverNow()), reason: guide.reason })}</p>
      {guide.sections.map((section) => (
        <section key={section.key + section.states.join()} className={`panel guide-${section.key}`}>
          <h3>{sectionName(section)}</h3>
          <SectionText section={section} />
        </section>
      ))}
    </article>
  )
}
