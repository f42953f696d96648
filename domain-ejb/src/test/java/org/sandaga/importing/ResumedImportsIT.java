package org.sandaga.importing;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Imports that stop half-way, for whatever reason. */
class ResumedImportsIT {
    private static final String FILE = ImportsIT.HEADER
            + IntStream.rangeClosed(1, 60)
                    .mapToObj(no -> "p" + no + ",S" + no + ",Titre " + no + ",Maison,Awa,,100,XOF,1,")
                    .collect(Collectors.joining("\n"));

    private final House house = House.open(Map.of(
            "sandaga.importing.most.bytes", "3000000",
            "sandaga.importing.most.waiting", "2",
            "sandaga.importing.most.findings", "10"));
    private final Actor staff = People.in(house).staff("Adja", StaffRole.CATALOGUE);
    private final ImportDesk desk = new ImportDesk(house, staff);
    private final ImportSteps steps = house.door(ImportSteps.class);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @Tag("C-01")
    void goesOnWhereADeadServerStoppedAndCountsEveryRowOnce() {
        ImportId id = desk.queue(ImportsIT.MAPPING, ImportDesk.bytes(FILE), null, false);
        Task dead = halfWay();
        assertThat(desk.view(id).created()).isEqualTo(25);
        house.runJobs();
        assertThat(desk.view(id).state()).as("its lease still runs").isEqualTo(ImportState.RUNNING);
        leaseRunsOut();

        house.runJobs();

        assertThat(desk.view(id).state()).isEqualTo(ImportState.DONE);
        assertThat(ImportsIT.counts(desk.view(id))).isEqualTo("60 read, 60 created, 0 changed, 0 unchanged, 0 refused");
        assertThatThrownBy(() -> steps.next(dead, 1)).isInstanceOf(NotOurImport.class);
    }

    /** Of a product that cannot be taken in whole, one part was taken in when the server died. */
    @Test
    @Tag("C-01")
    void goesOnWithinAProductAndTellsOfEachRowWhatThisImportDid() {
        desk.run(ImportsIT.MAPPING, ImportsIT.HEADER + "autre,P-S,Autre,Maison,Awa,,100,XOF,1,\n");
        ImportId id = desk.queue(ImportsIT.MAPPING, ImportDesk.bytes(ImportsIT.HEADER + """
                        p,P-L,Panier,Maison,Awa,L,100,XOF,1,
                        p,P-S,Panier,Maison,Awa,S,100,XOF,1,
                        p,P-M,Panier,Maison,Awa,M,100,XOF,1,
                        q,Q,Savon,Maison,Awa,,100,XOF,1,
                        """), null, false);
        Task dead = allRead();
        ProductItem whole = products(dead, 0, 1).getFirst();
        ProductItem part = whole.with(List.of(), List.of(whole.offers().getFirst()), List.of());
        house.door(Taking.class).takePart(dead.actor(), dead, part, 1);
        leaseRunsOut();

        house.runJobs();

        ImportView view = desk.view(id);
        assertThat(ImportsIT.counts(view)).isEqualTo("4 read, 3 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(desk.findings(view, Outcome.CREATED)).containsExactly("2 Created", "4 Created", "5 Created");
        assertThat(desk.findings(view, Outcome.REFUSED)).containsExactly("3 offered-already");
    }

    @Test
    void readsAgainWhatADeadServerHadOnlyHalfRead() {
        ImportId id = desk.queue(ImportsIT.MAPPING, ImportDesk.bytes(FILE), null, false);
        Task dead = steps.takeUp().orElseThrow();
        steps.beginReading(dead);
        house.door(Reading.class).main(dead);
        leaseRunsOut();

        house.runJobs();

        assertThat(ImportsIT.counts(desk.view(id))).isEqualTo("60 read, 60 created, 0 changed, 0 unchanged, 0 refused");
    }

    @Test
    void takesUpFewerProductsAtATimeWhenTheirRowsAreLong() {
        String rows = IntStream.rangeClosed(1, 15)
                .mapToObj(no -> "p" + no + ",S" + no + "," + "x".repeat(90_000) + ",Maison,Awa,,100,XOF,1,"
                        + "y".repeat(90_000) + "\n")
                .collect(Collectors.joining());
        desk.queue(ImportsIT.MAPPING, ImportDesk.bytes(ImportsIT.HEADER + rows), null, false);
        Task task = allRead();

        var first = steps.next(task, ImportWork.BATCH);
        long last = first.getLast().place();
        var then = house.inTransaction(() -> house.door(Staging.class).next(task.id(), last, ImportWork.BATCH));

        assertThat(first).as("those that begin within two million characters").hasSize(12);
        assertThat(then).hasSize(3);
    }

    @Test
    void undoesTheBatchOfAServerWhoseImportWasTakenOver() {
        desk.queue(ImportsIT.MAPPING, ImportDesk.bytes(FILE), null, false);
        Task slow = halfWay();
        leaseRunsOut();
        steps.takeUp().orElseThrow();

        assertThatThrownBy(() -> takeSome(slow, 25)).isInstanceOf(NotOurImport.class);

        assertThat(number("select count(*) as n from catalog.product")).isEqualTo(25);
    }

    @Test
    void stopsWhenCancelledAndKeepsWhatWasTakenIn() {
        ImportId id = desk.queue(ImportsIT.MAPPING, ImportDesk.bytes(FILE), null, false);
        Task task = halfWay();
        house.door(Imports.class).cancel(staff, id);

        house.door(ImportWork.class).carryOn(task);
        house.runJobs();

        assertThat(desk.view(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(number("select count(*) as n from catalog.product")).isEqualTo(25);
        assertThatThrownBy(() -> house.door(Imports.class).cancel(staff, id)).isInstanceOf(ImportNotInState.class);
    }

    @Test
    void leavesNoFilesBehind() {
        ImportView view = desk.run(ImportsIT.MAPPING, FILE);
        house.runJobs();

        assertThat(number("select (select count(*) from importing.file_part) + (select count(*) from importing.staged)"
                        + " + (select count(*) from importing.tally) as n"))
                .isZero();
        assertThat(view.findingsKept()).as("findings are bounded").isEqualTo(10);
    }

    @Test
    @Tag("D-01")
    void boundsWhatWaits() {
        Imports imports = house.door(Imports.class);
        ImportId first = imports.open(staff, ImportsIT.MAPPING, false);
        imports.open(staff, ImportsIT.MAPPING, false);
        assertThatThrownBy(() -> imports.open(staff, ImportsIT.MAPPING, false)).isInstanceOf(TooManyImports.class);
        assertThatThrownBy(() -> imports.upload(staff, first, ImportFile.MAIN, endless()))
                .isInstanceOf(FileTooLarge.class);
        assertThatThrownBy(() -> imports.begin(staff, first))
                .as("half a file is no file")
                .isInstanceOf(FileIsMissing.class);

        house.wait(Duration.ofDays(2));
        house.runJobs();

        assertThat(desk.view(first).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.open(staff, ImportsIT.MAPPING, false)).isNotNull();
    }

    /** What a server has done when it dies: all was read, and one batch taken in. */
    private Task halfWay() {
        Task task = allRead();
        takeSome(task, 0);
        return new Task(
                task.id(), task.attempt(), task.vendor(), task.askedBy(), task.dryRun(), false, 0, 0, task.mapping());
    }

    private Task allRead() {
        Task task = steps.takeUp().orElseThrow();
        steps.beginReading(task);
        house.door(Reading.class).main(task);
        steps.order(task);
        steps.readingDone(task);
        return task;
    }

    private void takeSome(Task task, long after) {
        house.door(Batches.class).take(task, products(task, after, ImportWork.BATCH));
    }

    private List<ProductItem> products(Task task, long after, int most) {
        Interpreter interpreter = new Interpreter(task.mapping(), Set.of("XOF"));
        var groups = house.inTransaction(() -> house.door(Staging.class).next(task.id(), after, most));
        return groups.stream().map(interpreter::product).toList();
    }

    private void leaseRunsOut() {
        house.inTransaction(
                () -> house.sql()
                        .update(
                                "update importing.import set lease_until = timestamptz '2000-01-01' where lease_until is not null"));
    }

    private long number(String query) {
        return house.inTransaction(() -> house.sql().one(query, row -> row.number("n")));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                java.util.Arrays.fill(into, from, from + most, (byte) 'x');
                return most;
            }
        };
    }
}
