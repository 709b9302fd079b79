package org.undercroft.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.undercroft.casework.Accounts;
import org.undercroft.casework.RegistryOffice;
import org.undercroft.land.Phrase;
import org.undercroft.land.SpaceKind;
import org.undercroft.office.Account;
import org.undercroft.office.EnquiryField;
import org.undercroft.office.EnquiryLimit;
import org.undercroft.office.LockRule;
import org.undercroft.office.Officer;
import org.undercroft.office.Role;
import picocli.CommandLine;

/// Who may work in an office, and what enquirers may see: the administrator's work.
@CommandLine.Command(name = "accounts")
final class AccountsCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new Misuse.NoCommand(Objects.requireNonNull(spec).commandLine());
    }

    static CommandLine with(Terminal terminal) {
        return new CommandLine(new AccountsCommand())
                .addSubcommand(new All(terminal))
                .addSubcommand(new Add(terminal))
                .addSubcommand(new Disable(terminal))
                .addSubcommand(new Enable(terminal))
                .addSubcommand(new Rename(terminal))
                .addSubcommand(new Roles(terminal))
                .addSubcommand(new Reset(terminal))
                .addSubcommand(new Unlock(terminal))
                .addSubcommand(new Password(terminal))
                .addSubcommand(new Limits(terminal));
    }

    /// Letters are small in names for signing in.
    static String name(String said) {
        String name = said.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z][a-z0-9._-]{0,39}")) {
            throw new ConsoleRefusal("accounts.name", said);
        }
        return name;
    }

    /// At which office, and who does it.
    static final class Acting {
        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
        String officer = "";

        interface Deed {
            void by(Officer administrator, Accounts accounts);
        }

        int act(Terminal terminal, Deed deed) {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                deed.by(registry.signIn(officer, terminal.password()), registry.accounts());
                return ExitCode.DONE;
            }
        }
    }

    @CommandLine.Command(name = "list")
    static final class All implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Mixin
        Acting acting = new Acting();

        All(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return acting.act(terminal, (administrator, accounts) -> accounts.list(administrator).forEach(this::line));
        }

        private void line(Account account) {
            String roles = account.officer().roles().stream().sorted().map(role -> Phrase.of(role).in(terminal.language())).collect(Collectors.joining(", "));
            String state = !account.active()
                    ? "accounts.ended"
                    : account.lockedUntil(LockRule.STANDARD, Instant.now()).isPresent()
                            ? "accounts.locked"
                            : account.mustChange() ? "accounts.mustChange" : "accounts.active";
            terminal.out().println("%s  %s  %s  %s".formatted(account.officer().name(), account.officer().displayName(), roles,
                    Terminal.phrase(state).in(terminal.language())));
        }
    }

    @CommandLine.Command(name = "add")
    static final class Add implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "NAME", descriptionKey = "account")
        String name = "";

        @CommandLine.Option(names = "--display", paramLabel = "TEXT", required = true, descriptionKey = "display")
        String display = "";

        @CommandLine.Option(names = "--roles", paramLabel = "ROLE,…", hideParamSyntax = true, required = true, split = ",", descriptionKey = "roles", converter = RoleName.class)
        Set<Role> roles = Set.of();

        @CommandLine.Mixin
        Acting acting = new Acting();

        Add(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Officer newcomer = new Officer(name(name), display, roles);
            char[] first = Accounts.firstPassword();
            return acting.act(terminal, (administrator, accounts) -> {
                accounts.add(administrator, newcomer, first);
                terminal.say("accounts.first", newcomer.name(), String.valueOf(first));
            });
        }
    }

    @CommandLine.Command(name = "disable")
    static final class Disable implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "NAME", descriptionKey = "account")
        String name = "";

        @CommandLine.Mixin
        Acting acting = new Acting();

        Disable(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return acting.act(terminal, (administrator, accounts) -> accounts.disable(administrator, name));
        }
    }

    @CommandLine.Command(name = "enable")
    static final class Enable implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "NAME", descriptionKey = "account")
        String name = "";

        @CommandLine.Mixin
        Acting acting = new Acting();

        Enable(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return acting.act(terminal, (administrator, accounts) -> accounts.enable(administrator, name));
        }
    }

    @CommandLine.Command(name = "rename")
    static final class Rename implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "NAME", descriptionKey = "account")
        String name = "";

        @CommandLine.Option(names = "--display", paramLabel = "TEXT", required = true, descriptionKey = "display")
        String display = "";

        @CommandLine.Mixin
        Acting acting = new Acting();

        Rename(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (display.isBlank()) {
                throw new ConsoleRefusal("accounts.name", display);
            }
            return acting.act(terminal, (administrator, accounts) -> accounts.rename(administrator, name, display));
        }
    }

    @CommandLine.Command(name = "roles")
    static final class Roles implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "NAME", descriptionKey = "account")
        String name = "";

        @CommandLine.Option(names = "--roles", paramLabel = "ROLE,…", hideParamSyntax = true, required = true, split = ",", descriptionKey = "roles", converter = RoleName.class)
        Set<Role> roles = Set.of();

        @CommandLine.Mixin
        Acting acting = new Acting();

        Roles(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return acting.act(terminal, (administrator, accounts) -> accounts.setRoles(administrator, name, roles));
        }
    }

    @CommandLine.Command(name = "reset")
    static final class Reset implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "NAME", descriptionKey = "account")
        String name = "";

        @CommandLine.Mixin
        Acting acting = new Acting();

        Reset(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            char[] first = Accounts.firstPassword();
            return acting.act(terminal, (administrator, accounts) -> {
                accounts.resetPassword(administrator, name, first);
                terminal.say("accounts.first", name, String.valueOf(first));
            });
        }
    }

    @CommandLine.Command(name = "unlock")
    static final class Unlock implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Parameters(paramLabel = "NAME", descriptionKey = "account")
        String name = "";

        @CommandLine.Mixin
        Acting acting = new Acting();

        Unlock(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return acting.act(terminal, (administrator, accounts) -> accounts.unlock(administrator, name));
        }
    }

    /// One's own, also the first.
    @CommandLine.Command(name = "password")
    static final class Password implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--office", paramLabel = "DIR|URL", descriptionKey = "office")
        Optional<String> office = Optional.empty();

        @CommandLine.Option(names = "--officer", paramLabel = "NAME", required = true, descriptionKey = "officer")
        String officer = "";

        Password(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (RegistryOffice registry = RegistryOffice.open(terminal.officeOrOwn(office))) {
                registry.accounts().changePassword(officer, terminal.password(), terminal.newPassword());
                terminal.say("accounts.changed", officer);
                return ExitCode.DONE;
            }
        }
    }

    /// What enquiries keep back from a role; without options, the list.
    @CommandLine.Command(name = "limits")
    static final class Limits implements Callable<Integer> {
        private final Terminal terminal;

        @CommandLine.Option(names = "--forbid", paramLabel = "ROLE:FIELD[:SPACE]", descriptionKey = "forbid", converter = LimitName.class)
        Optional<EnquiryLimit> forbid = Optional.empty();

        @CommandLine.Option(names = "--allow", paramLabel = "ROLE:FIELD[:SPACE]", descriptionKey = "allow", converter = LimitName.class)
        Optional<EnquiryLimit> allow = Optional.empty();

        @CommandLine.Mixin
        Acting acting = new Acting();

        Limits(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return acting.act(terminal, (administrator, accounts) -> {
                forbid.ifPresent(limit -> accounts.forbid(administrator, limit));
                allow.ifPresent(limit -> accounts.allow(administrator, limit));
                accounts.limits().forEach(limit -> terminal.say("accounts.limit", limit.role(), limit.field(),
                        limit.kind().<Object>map(kind -> kind).orElse(Terminal.phrase("accounts.everySpace"))));
            });
        }
    }

    static final class RoleName implements CommandLine.ITypeConverter<Role> {
        @Override
        public Role convert(String value) {
            return Role.valueOf(value.strip().toUpperCase(Locale.ROOT));
        }
    }

    static final class LimitName implements CommandLine.ITypeConverter<EnquiryLimit> {
        @Override
        public EnquiryLimit convert(String value) {
            String[] parts = Arrays.stream(value.split(":", -1)).map(part -> part.strip().toUpperCase(Locale.ROOT)).toArray(String[]::new);
            if (parts.length < 2 || parts.length > 3) {
                throw new CommandLine.TypeConversionException(value);
            }
            return new EnquiryLimit(Role.valueOf(parts[0]), EnquiryField.valueOf(parts[1]),
                    parts.length == 3 ? Optional.of(SpaceKind.valueOf(parts[2])) : Optional.empty());
        }
    }
}
