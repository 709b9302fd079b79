package org.undercroft.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FindingSheetTest {
    @Test
    void commasQuotesAndNewLinesStayInTheirCellAndNothingIsTakenForAFormula() {
        assertThat(FindingSheet.csv(List.of(List.of("编号", "a,b", "say \"no\""), List.of("=1+1", "-1.50", "one\ntwo"))))
                .isEqualTo("\uFEFF编号,\"a,b\",\"say \"\"no\"\"\"\r\n'=1+1,-1.50,\"one\ntwo\"\r\n");
    }
}
