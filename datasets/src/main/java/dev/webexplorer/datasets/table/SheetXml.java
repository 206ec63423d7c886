package dev.webexplorer.datasets.table;

import java.io.InputStream;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML within a workbook. No document type, no entities from elsewhere. */
final class SheetXml {
  private SheetXml() {}

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  /** Hands on each shared string: the text of all its runs, without how it is pronounced. */
  static void sharedStrings(InputStream in, Consumer<String> each) throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        each.accept(text(xml, "si"));
      }
    }
  }

  /** Returns the text within the element that was just opened. */
  private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int pronounced = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          pronounced++;
        } else if (xml.getLocalName().equals("t") && pronounced == 0) {
          text.append(xml.getElementText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          return text.toString();
        }
        pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
      }
    }
  }

  /** Hands on each row's cells by column, from 0. */
  static void rows(
      InputStream in, List<String> shared, Consumer<NavigableMap<Integer, String>> each)
      throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    NavigableMap<Integer, String> cells = new TreeMap<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? cells.size() : column(reference);
        cells.put(column, cell(xml, shared));
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        each.accept(cells);
        cells = new TreeMap<>();
      }
    }
  }

  private static String cell(XMLStreamReader xml, List<String> shared) throws XMLStreamException {
    String type = String.valueOf(xml.getAttributeValue(null, "t"));
    String value = "";
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
        String stored = xml.getElementText();
        value = type.equals("s") ? shared.get(Integer.parseInt(stored.strip())) : stored;
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
        value = text(xml, "is");
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return value;
      }
    }
  }

  /** Returns the column of a cell such as {@code AB12}, from 0. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
