package org.undercroft.console;

import java.util.Optional;
import org.undercroft.casework.Column;
import org.undercroft.casework.Listing;
import org.undercroft.casework.NoticeList;
import org.undercroft.casework.Stack;

/// Writes answers for people or for programs.
record Answers(Terminal terminal, Format format) {
    void listing(Listing listing) {
        switch (format) {
            case JSON -> terminal.out().println(new EnquiryJson().listing(listing));
            case TEXT -> new EnquiryText(terminal).listing(listing);
        }
    }

    /// @param heights only what reaches into them
    void column(Column column, Optional<Values.Numbers> heights) {
        Column asked = heights
                .map(range -> new Column(column.asOf(), column.place(), column.ground(),
                        column.strata().stream().filter(one -> one.bottom() <= range.at(1) && one.top() >= range.at(0)).toList(), column.nearby()))
                .orElse(column);
        switch (format) {
            case JSON -> terminal.out().println(new EnquiryJson().column(asked));
            case TEXT -> new EnquiryText(terminal).column(asked);
        }
    }

    void stack(Stack stack) {
        switch (format) {
            case JSON -> terminal.out().println(new EnquiryJson().stack(stack));
            case TEXT -> new EnquiryText(terminal).stack(stack);
        }
    }

    void notices(NoticeList notices) {
        switch (format) {
            case JSON -> terminal.out().println(new EnquiryJson().notices(notices));
            case TEXT -> new EnquiryText(terminal).notices(notices);
        }
    }
}
