package org.forestall.server.banks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.forestall.server.profiles.Powers;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a teller says and asks, in both languages, read from {@code banks/teller-card.yaml} and checked at the start. */
@Component
class TellerWords {

    /** A sentence in both languages. */
    record Words(String zh, String en) {}

    /** A question or an answer by its code, with its words. */
    record Coded(String code, String zh, String en) {}

    record CardFile(
            List<Words> say,
            List<Words> never,
            Map<CounterQuestion, Words> questions,
            Map<CounterNote, Words> answers) {}

    private final CardFile file;
    private final List<Coded> questions;

    /**
     * @throws IllegalStateException where a code has no words, or the profile asks a question that there is not
     */
    TellerWords(Powers powers) {
        this.file = read();
        Set<CounterQuestion> silent = EnumSet.allOf(CounterQuestion.class);
        silent.removeAll(file.questions().keySet());
        Set<CounterNote> mute = EnumSet.allOf(CounterNote.class);
        mute.removeAll(file.answers().keySet());
        if (!silent.isEmpty() || !mute.isEmpty()) {
            throw new IllegalStateException("banks/teller-card.yaml has no words for " + silent + mute);
        }
        this.questions = powers.counterQuestions().stream()
                .map(code -> question(powers.profile(), code))
                .toList();
    }

    List<Words> say() {
        return file.say();
    }

    List<Words> never() {
        return file.never();
    }

    /** The questions of this place, in the profile's order. */
    List<Coded> questions() {
        return questions;
    }

    /** What a counter may say that it sees. */
    List<Coded> answers() {
        return Arrays.stream(CounterNote.values())
                .map(note ->
                        coded(note.name(), Objects.requireNonNull(file.answers().get(note))))
                .toList();
    }

    private Coded question(String profile, String code) {
        return Arrays.stream(CounterQuestion.values())
                .filter(question -> question.name().equals(code))
                .findFirst()
                .map(question ->
                        coded(code, Objects.requireNonNull(file.questions().get(question))))
                .orElseThrow(() -> new IllegalStateException("profiles/" + profile + ".yaml: counter-questions has "
                        + code + "; there are " + Arrays.toString(CounterQuestion.values())));
    }

    private static Coded coded(String code, Words words) {
        return new Coded(code, words.zh(), words.en());
    }

    private static CardFile read() {
        try {
            return new Binder(ConfigurationPropertySources.from(new YamlPropertySourceLoader()
                            .load("teller card", new ClassPathResource("banks/teller-card.yaml"))))
                    .bind("card", Bindable.of(CardFile.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
