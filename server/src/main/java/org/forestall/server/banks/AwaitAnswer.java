package org.forestall.server.banks;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.forestall.server.platform.LiveFeed;
import org.forestall.server.platform.RowScope;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Lets a counter wait for what the police say: the answer goes out the moment it is given, an all-clear as fast as an alarm,
 * and no counter has to ask again and again. Nobody's thread waits meanwhile.
 */
@Component
class AwaitAnswer {

    private static final String TOPIC = "bank-alert";

    private final LiveFeed feed;

    AwaitAnswer(LiveFeed feed) {
        this.feed = feed;
    }

    /**
     * What the alert comes to, at the latest after this long.
     *
     * @param look reads how it stands now
     * @param news whether that is what is waited for
     */
    <T> DeferredResult<T> of(long alertId, Duration atMost, Supplier<T> look, Predicate<T> news) {
        DeferredResult<T> result = new DeferredResult<>(atMost.toMillis());
        Runnable stop = feed.subscribe(RowScope.all(), change -> {
            boolean ours = change.topic().equals(TOPIC) && change.id() == alertId;
            if (ours || change.topic().equals("bulk")) {
                // the feed has other listeners: they do not wait for this one's look into the database
                Thread.startVirtualThread(() -> tell(result, look, news));
            }
        });
        result.onCompletion(stop);
        result.onTimeout(() -> result.setResult(look.get()));
        tell(result, look, news);
        return result;
    }

    private static <T> void tell(DeferredResult<T> result, Supplier<T> look, Predicate<T> news) {
        T now = look.get();
        if (news.test(now)) {
            result.setResult(now);
        }
    }
}
