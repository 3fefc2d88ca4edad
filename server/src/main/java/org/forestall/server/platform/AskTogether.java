package org.forestall.server.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Answers questions that come at the same moment with one look: who asks while another look is under way shares the next. An
 * answer is never older than its question. Alone, a question is looked up at once.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class AskTogether<Q, A> {

    private static final int AT_ONCE = 256;
    private static final long PATIENCE_SECONDS = 30;

    private final String name;
    private final Function<List<Q>, List<A>> look;
    private final Queue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    /**
     * @param look one answer for each question, in the questions' order
     */
    public AskTogether(String name, Function<List<Q>, List<A>> look) {
        this.name = name;
        this.look = look;
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /**
     * @throws RuntimeException what the look threw
     */
    public A ask(Q question) {
        Waiting<Q, A> waiting = new Waiting<>(question, new CompletableFuture<>());
        queue.add(waiting);
        start();
        try {
            return waiting.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(name + ": no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + ": stopped while waiting", e);
        }
    }

    private void start() {
        if (looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("together-" + name).start(this::lookUntilEmpty);
        }
    }

    private void lookUntilEmpty() {
        try {
            for (List<Waiting<Q, A>> some = take(); !some.isEmpty(); some = take()) {
                answer(some);
            }
        } finally {
            looking.set(false);
        }
        // somebody may have come between the last take and now
        if (!queue.isEmpty()) {
            start();
        }
    }

    private List<Waiting<Q, A>> take() {
        List<Waiting<Q, A>> some = new ArrayList<>();
        while (some.size() < AT_ONCE) {
            Waiting<Q, A> next = queue.poll();
            if (next == null) {
                break;
            }
            some.add(next);
        }
        return some;
    }

    private void answer(List<Waiting<Q, A>> some) {
        try {
            List<A> answers = look.apply(some.stream().map(Waiting::question).toList());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException fault) {
            some.forEach(each -> each.answer().completeExceptionally(fault));
        }
    }
}
