package org.forestall.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions of one moment and their one look. */
class AskTogetherTest {

    @Test
    void everybody_gets_the_answer_to_their_own_question() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        AskTogether<Integer, Integer> together = new AskTogether<>("squares", questions -> {
            looks.incrementAndGet();
            return questions.stream().map(one -> one * one).toList();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 5_000)
                    .mapToObj(i -> threads.submit(() -> together.ask(i)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i * i);
            }
        }
        assertThat(looks.get()).isBetween(1, 5_000);
    }

    @Test
    void who_asks_while_a_look_is_under_way_shares_the_next_and_never_gets_what_was_seen_before() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        AskTogether<String, Integer> together = new AskTogether<>("numbers", questions -> {
            int look = looks.incrementAndGet();
            if (look == 1) {
                looking.countDown();
                await(goOn);
            }
            return questions.stream().map(one -> look).toList();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> together.ask("a"));
            looking.await();
            Future<Integer> second = threads.submit(() -> together.ask("b"));
            goOn.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(2);
        }
    }

    @Test
    void a_look_that_fails_fails_for_those_who_waited_for_it_and_for_nobody_after() {
        AtomicInteger looks = new AtomicInteger();
        AskTogether<Integer, Integer> together = new AskTogether<>("fails-once", questions -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalArgumentException("no");
            }
            return questions;
        });
        assertThatThrownBy(() -> together.ask(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(together.ask(2)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
