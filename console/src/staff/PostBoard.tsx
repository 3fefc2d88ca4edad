import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { usePosts } from '../shifts/queries'

/** Who holds each duty post for a unit now, by the roster or because they are on duty. */
export function PostBoard({ unit }: { unit?: number }) {
  const posts = usePosts(unit)
  return (
    <Fetched query={posts} rows={3}>
      {({ items }) => (
        <ul className="cards posts">
          {items.map(({ post, unit: seat, holders, rostered }) => (
            <li key={post} className="panel" data-testid={`post-${post}`}>
              <h2>{tc('post', post)} <span className="muted">{nameOf(seat)}</span></h2>
              {holders.length === 0 ? <p className="late">{t('post.empty')}</p> : <p><strong>{holders.map(({ name }) => name).join(t('list.join'))}</strong></p>}
              <p className="muted">{t(rostered ? 'post.rostered' : 'post.not-rostered')}</p>
            </li>
          ))}
        </ul>
      )}
    </Fetched>
  )
}
