package org.forestall.server.persons;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody typed to find a person: words set apart by spaces, each by its shape. */
@Component
class ReadQuery {

    private static final int WORDS_AT_MOST = 4;
    private static final Pattern TAIL = Pattern.compile("[0-9]{3}[0-9X]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9-]{6,20}");
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9A-Z]{5,32}");
    private static final Pattern TYPED_PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{6,24}");

    private final PersonKeys keys;
    private final String phoneRegion;
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    ReadQuery(PersonKeys keys, JurisdictionProfile profile) {
        this.keys = keys;
        this.phoneRegion = profile.phoneRegion();
    }

    List<SearchTerm> terms(String query) {
        String text = Normalizer.normalize(query, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (TYPED_PHONE.matcher(text).matches() && e164(text) != null) {
            return List.of(number(text.replaceAll("[ ()]", "")));
        }
        boolean latin = text.chars().allMatch(c -> c < 0x250) && text.chars().noneMatch(Character::isDigit);
        return latin
                ? List.of(word(text))
                : Arrays.stream(text.split("\\s+"))
                        .limit(WORDS_AT_MOST)
                        .map(this::term)
                        .toList();
    }

    private SearchTerm term(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (TAIL.matcher(upper).matches()) {
            return tail(upper);
        }
        boolean number =
                PHONE.matcher(upper).matches() || ID_NUMBER.matcher(upper).matches();
        return number && upper.chars().anyMatch(Character::isDigit) ? number(upper) : word(word);
    }

    private SearchTerm tail(String end) {
        return new SearchTerm(
                Set.of(keys.phoneTail(end), keys.idTail(end)),
                Set.of(),
                d -> d.phones().stream().anyMatch(p -> p.endsWith(end))
                        || d.documents().stream().anyMatch(n -> n.number().endsWith(end)));
    }

    private SearchTerm number(String number) {
        Set<UUID> blinds = new HashSet<>();
        blinds.add(keys.idNumber(Identity.RESIDENT_ID, number).blind());
        String phone = e164(number);
        if (phone != null) {
            blinds.add(keys.phone(phone).blind());
        }
        return new SearchTerm(
                Set.of(keys.otherDocument(number)),
                blinds,
                d -> d.documents().stream().anyMatch(n -> n.number().equals(number))
                        || d.phones().stream().anyMatch(p -> p.equals(phone)));
    }

    private SearchTerm word(String word) {
        String name = PersonKeys.plain(word);
        AddressForm place = keys.addressForm(word);
        Set<Long> tokens = new HashSet<>();
        tokens.add(keys.name(word));
        tokens.add(place.namesHouse() ? keys.house(place) : keys.road(place.road()));
        Predicate<Details> named =
                d -> d.names().stream().anyMatch(n -> PersonKeys.plain(n).equals(name));
        Predicate<Details> there =
                d -> d.addresses().stream().anyMatch(a -> keys.addressForm(a).within(place));
        return new SearchTerm(tokens, Set.of(), named.or(there));
    }

    private @Nullable String e164(String text) {
        try {
            var number = phones.parse(text, phoneRegion);
            return phones.isPossibleNumber(number)
                    ? phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
