package org.forestall.server.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The keys of a data folder: one seals, one blinds, one seals files. Each is a Tink keyset in a file that only its owner may read,
 * made at the first start. Whoever loses them loses every name in the database; the README says to keep a copy apart.
 */
public final class SealingKeys {

    private final Sealer sealer;
    private final BlindIndex blindIndex;
    private final SealedFiles sealedFiles;

    private SealingKeys(Sealer sealer, BlindIndex blindIndex, SealedFiles sealedFiles) {
        this.sealer = sealer;
        this.blindIndex = blindIndex;
        this.sealedFiles = sealedFiles;
    }

    /** Reads the keys of the folder, or makes them when neither is there. */
    public static SealingKeys inFolder(Path folder) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            StreamingAeadConfig.register();
            Files.createDirectories(folder);
            Aead aead = keyset(folder.resolve("sealing-key.json"), SealingKeys::newSealingKeys)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            PrfSet prf = keyset(folder.resolve("blind-index-key.json"), SealingKeys::newBlindKeys)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            StreamingAead files = keyset(folder.resolve("file-key.json"), SealingKeys::newFileKeys)
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
            return new SealingKeys(new Sealer(aead), new BlindIndex(prf), new SealedFiles(files));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "The keys in " + folder
                            + " cannot be read. Put back the copies you kept, or check who may read the folder.",
                    e);
        }
    }

    public Sealer sealer() {
        return sealer;
    }

    public BlindIndex blindIndex() {
        return blindIndex;
    }

    public SealedFiles sealedFiles() {
        return sealedFiles;
    }

    private static KeysetHandle newSealingKeys() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    private static KeysetHandle newFileKeys() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
    }

    private static KeysetHandle newBlindKeys() throws GeneralSecurityException {
        return KeysetHandle.generateNew(HmacPrfParameters.builder()
                .setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build());
    }

    private static KeysetHandle keyset(Path file, NewKeys newKeys) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            write(file, TinkJsonProtoKeysetFormat.serializeKeyset(newKeys.make(), InsecureSecretKeyAccess.get()));
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Whole or not at all: a half-written key file would lock every name away. */
    private static void write(Path file, String keyset) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, keyset, StandardOpenOption.SYNC);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private interface NewKeys {
        KeysetHandle make() throws GeneralSecurityException;
    }
}
