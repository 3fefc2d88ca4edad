package org.forestall.server.persons;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.forestall.server.platform.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The blind values that a person is joined, housed and found by: one place, so that writing and asking agree. */
@Component
class PersonKeys {

    private static final int TAIL = 4;

    private final BlindIndex blindIndex;
    private final PersonsSettings settings;

    PersonKeys(BlindIndex blindIndex, PersonsSettings settings) {
        this.blindIndex = blindIndex;
        this.settings = settings;
    }

    /** What to look for when this identity is sighted; the strongest field first. */
    List<Identifier> identifiersOf(Identity identity) {
        List<Identifier> found = new ArrayList<>(3);
        Details.Document document = Details.documentOf(identity);
        if (document != null) {
            found.add(idNumber(document.kind(), document.number()));
        }
        if (identity.phone() != null) {
            found.add(phone(identity.phone()));
        }
        Identifier nameAddress = nameAddress(identity.name(), identity.address());
        if (nameAddress != null) {
            found.add(nameAddress);
        }
        return found;
    }

    Identifier phone(String e164) {
        return new Identifier(MatchField.PHONE, blindIndex.key("PHONE", e164));
    }

    Identifier idNumber(String kind, String number) {
        return new Identifier(MatchField.ID_NUMBER, blindIndex.key("ID_NUMBER", kind + ':' + number));
    }

    @Nullable
    Identifier nameAddress(@Nullable String name, @Nullable String address) {
        if (name == null || address == null) {
            return null;
        }
        String text = plain(name) + '|' + addressForm(address).key();
        return new Identifier(MatchField.NAME_ADDRESS, blindIndex.key("NAME_ADDRESS", text));
    }

    /** Equal for those who live together; null when the address names no house. */
    @Nullable
    UUID home(@Nullable String address) {
        if (address == null) {
            return null;
        }
        AddressForm form = addressForm(address);
        return form.namesHouse() ? blindIndex.key("HOME", form.key()) : null;
    }

    /** What the person can be found by. */
    Set<Long> tokensOf(Details details) {
        Set<Long> tokens = new HashSet<>();
        details.names().forEach(name -> tokens.add(name(name)));
        details.phones().forEach(phone -> tokens.add(phoneTail(tail(phone))));
        details.documents().forEach(document -> addDocument(tokens, document));
        details.addresses().forEach(address -> addAddress(tokens, addressForm(address)));
        return tokens;
    }

    private void addDocument(Set<Long> tokens, Details.Document document) {
        tokens.add(idTail(tail(document.number())));
        if (!document.kind().equals(Identity.RESIDENT_ID)) {
            tokens.add(otherDocument(document.number()));
        }
    }

    private void addAddress(Set<Long> tokens, AddressForm form) {
        tokens.add(road(form.road()));
        if (form.namesHouse()) {
            tokens.add(house(form));
        }
    }

    long name(String name) {
        return blindIndex.token("NAME", plain(name));
    }

    long phoneTail(String digits) {
        return blindIndex.token("PHONE_TAIL", digits);
    }

    long idTail(String end) {
        return blindIndex.token("ID_TAIL", end);
    }

    /** A number that is not a resident identity number: whoever searches does not say of which document it is. */
    long otherDocument(String number) {
        return blindIndex.token("OTHER_DOCUMENT", number);
    }

    long road(String road) {
        return blindIndex.token("ROAD", road);
    }

    long house(AddressForm form) {
        return blindIndex.token("HOUSE", form.road() + '|' + form.numbers().getFirst());
    }

    AddressForm addressForm(String address) {
        return AddressForm.of(address, settings.homePrefixes());
    }

    static String tail(String text) {
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    /** A name without its spaces, full-width forms and letter case. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }
}
