package org.undercroft.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Tables for spreadsheet programs: Chinese is read as Chinese, numbers stay numbers, and no cell is reckoned.
@Timeout(20)
class SheetWriterTest {
    private static final Sheet SHEET = new Sheet("登记簿 [1/2]", List.of("名称", "体积"), List.of(
            List.of(new Sheet.Cell.Text("1号洞库, \"甲\""), new Sheet.Cell.Amount(200_000.5)),
            List.of(new Sheet.Cell.Text("=1+1"), new Sheet.Cell.Day(LocalDate.of(2026, 11, 22)))));

    @TempDir
    private Path folder;

    @Test
    void aCommaSeparatedFileBeginsWithAMarkForExcelAndQuotesAsTheStandardSays() throws IOException {
        Path file = folder.resolve("a.csv");
        new SheetWriter().write(SHEET, file);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .isEqualTo("\ufeff名称,体积\r\n\"1号洞库, \"\"甲\"\"\",200000.5\r\n'=1+1,2026-11-22\r\n");
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbersAndTextsAsTexts() throws IOException {
        Path file = folder.resolve("a.xlsx");
        new SheetWriter().write(SHEET, file);
        try (ZipFile book = new ZipFile(file.toFile())) {
            String sheet = new String(book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).contains("<v>200000.5</v>").doesNotContain("<f>");
            assertThat(new String(book.getInputStream(book.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8)).contains("  1 2\" r:id");
        }
    }

    @Test
    void aRowHasAsManyCellsAsThereAreColumns() {
        assertThatThrownBy(() -> new Sheet("x", List.of("a", "b"), List.of(List.of(new Sheet.Cell.Text("1"))))).isInstanceOf(IllegalArgumentException.class);
    }
}
