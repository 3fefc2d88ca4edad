package org.forestall.server.leads.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: which is the first sheet, the shared strings, the styles. */
final class XlsxPackage implements Closeable {

    private static final int MOST_PARTS = 5_000;

    private final ZipFile zip;
    private final long fileLength;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private XlsxPackage(ZipFile zip, long fileLength) {
        this.zip = zip;
        this.fileLength = fileLength;
    }

    /**
     * Where things are in the workbook.
     *
     * @param date1904 whether its days count from 1904
     */
    record Layout(
            String sheet,
            @Nullable String strings,
            @Nullable String styles,
            boolean date1904) {}

    static XlsxPackage open(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        XlsxPackage opened = new XlsxPackage(zip, path.toFile().length());
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new LeadFileProblem(LeadFileProblem.Kind.BOMB);
        }
        zip.stream().forEach(entry -> opened.parts.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry));
        return opened;
    }

    long fileLength() {
        return fileLength;
    }

    Layout look() throws IOException, XMLStreamException {
        String workbook = "xl/workbook.xml";
        if (!parts.containsKey(workbook)) {
            workbook = mainPart();
        }
        Map<String, Relation> relations = relations(workbook);
        String sheetId = null;
        boolean date1904 = false;
        try (InputStream in = part(workbook)) {
            XMLStreamReader xml = SheetXml.open(in);
            while (xml.hasNext() && sheetId == null) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (element.equals("workbookPr")) {
                        String flag = SheetXml.attribute(xml, "date1904");
                        date1904 = "1".equals(flag) || "true".equals(flag);
                    } else if (element.equals("sheet")) {
                        sheetId = SheetXml.attribute(xml, "id");
                    }
                }
            }
        }
        Relation sheet = sheetId == null ? null : relations.get(sheetId);
        if (sheet == null) {
            throw new LeadFileProblem(LeadFileProblem.Kind.NOT_A_WORKBOOK);
        }
        return new Layout(sheet.target, byType(relations, "/sharedStrings"), byType(relations, "/styles"), date1904);
    }

    /** The guarded content of a part. */
    InflationGuard part(String name) throws IOException {
        ZipEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new LeadFileProblem(LeadFileProblem.Kind.DAMAGED_WORKBOOK);
        }
        return new InflationGuard(zip.getInputStream(entry), Math.min(entry.getCompressedSize(), fileLength));
    }

    /** As the archive says; it may lie, so that it serves for progress only. */
    long statedSize(String name) {
        ZipEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? 0 : entry.getSize();
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record Relation(String type, String target) {}

    private String mainPart() throws IOException, XMLStreamException {
        String main = has("_rels/.rels") ? byType(relations(""), "/officeDocument") : null;
        if (main == null || !has(main) || !main.endsWith("xml")) {
            throw new LeadFileProblem(LeadFileProblem.Kind.NOT_A_WORKBOOK);
        }
        return main;
    }

    private Map<String, Relation> relations(String owner) throws IOException, XMLStreamException {
        int slash = owner.lastIndexOf('/');
        String folder = owner.substring(0, slash + 1);
        String name = folder + "_rels/" + owner.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        try (InputStream in = part(name)) {
            XMLStreamReader xml = SheetXml.open(in);
            while (xml.hasNext() && relations.size() < MOST_PARTS) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String id = SheetXml.attribute(xml, "Id");
                    String type = SheetXml.attribute(xml, "Type");
                    String target = SheetXml.attribute(xml, "Target");
                    if (id != null && type != null && target != null) {
                        relations.put(id, new Relation(type, resolve(folder, target)));
                    }
                }
            }
        }
        return relations;
    }

    private static @Nullable String byType(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type.endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
