package org.forestall.fraudtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.FraudTypeModel;
import org.forestall.fraudtype.LinearClassifier.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinearClassifierTest {

    private static final int BITS = 12;

    @TempDir
    Path folder;

    @Test
    void it_learns_what_is_plain() {
        LinearClassifier classifier = LinearClassifier.train(samples(), BITS);

        assertThat(classifier.label("高收益投资产品")).isEqualTo("INVEST");
        assertThat(classifier.label("快递包裹理赔")).isEqualTo("CS");
        assertThat(classifier.label("今天吃什么饭菜")).isEqualTo("NOT_FRAUD");
    }

    @Test
    void the_same_samples_give_the_same_file_to_the_byte() throws IOException {
        assertThat(file("one")).isEqualTo(file("two"));
    }

    @Test
    void the_model_read_back_says_what_the_classifier_says() throws IOException {
        LinearClassifier classifier = LinearClassifier.train(samples(), BITS);
        FraudTypeModel model = FraudTypeModel.read(new ByteArrayInputStream(file("model")));
        String text = "收益很高的包裹";

        double[] expected = Temperature.softmax(classifier.scores(text), 0.5);
        assertThat(model.labels()).isEqualTo(classifier.labels());
        assertThat(model.probabilities(text)).containsExactly(expected, within(1e-3));
    }

    @Test
    void temperature_makes_a_classifier_that_is_often_wrong_less_sure() {
        LinearClassifier classifier = LinearClassifier.train(samples(), BITS);
        List<Sample> wrong = samples().stream()
                .map(sample -> new Sample(sample.text(), sample.label().equals("CS") ? "INVEST" : "CS"))
                .toList();

        assertThat(Temperature.fit(classifier, wrong)).isGreaterThan(Temperature.fit(classifier, samples()));
    }

    private byte[] file(String name) throws IOException {
        Path file = folder.resolve(name);
        ModelFile.write(LinearClassifier.train(samples(), BITS), 0.5, file);
        return Files.readAllBytes(file);
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            samples.add(new Sample("这是一款高收益的投资产品,第" + "一二三四".charAt(i % 4) + "期", "INVEST"));
            samples.add(new Sample("您的快递包裹丢失,给您办理理赔" + "甲乙丙丁".charAt(i % 4), "CS"));
            samples.add(new Sample("请问今天想吃什么饭菜" + "子丑寅卯".charAt(i % 4), "NOT_FRAUD"));
        }
        return samples;
    }
}
