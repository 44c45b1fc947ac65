using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inspectorate.Firewall.Identities.Vault.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    @ref = table.Column<Guid>(name: "ref", type: "TEXT", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: false),
                    sealed_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => x.@ref);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sealed_token = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    worker = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.worker);
                });

            migrationBuilder.CreateTable(
                name: "identities",
                columns: table => new
                {
                    worker = table.Column<Guid>(type: "TEXT", nullable: false),
                    sealed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identities", x => x.worker);
                });

            migrationBuilder.CreateTable(
                name: "named_records",
                columns: table => new
                {
                    @ref = table.Column<Guid>(name: "ref", type: "TEXT", nullable: false),
                    request = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    notice_from = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_named_records", x => x.@ref);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    @ref = table.Column<Guid>(name: "ref", type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => x.@ref);
                });

            migrationBuilder.CreateTable(
                name: "read_heads",
                columns: table => new
                {
                    worker = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_read_heads", x => x.worker);
                });

            migrationBuilder.CreateTable(
                name: "reads",
                columns: table => new
                {
                    worker = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    @ref = table.Column<Guid>(name: "ref", type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reads", x => new { x.worker, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    code = table.Column<byte[]>(type: "BLOB", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "texts",
                columns: table => new
                {
                    @ref = table.Column<Guid>(name: "ref", type: "TEXT", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_texts", x => x.@ref);
                });

            migrationBuilder.CreateIndex(
                name: "IX_attachments_worker",
                table: "attachments",
                column: "worker");

            migrationBuilder.CreateIndex(
                name: "IX_drafts_code",
                table: "drafts",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_drafts_started_at",
                table: "drafts",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_identities_sealed_at",
                table: "identities",
                column: "sealed_at");

            migrationBuilder.CreateIndex(
                name: "IX_named_records_person",
                table: "named_records",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_named_records_record",
                table: "named_records",
                column: "record",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_named_records_request",
                table: "named_records",
                column: "request");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_worker",
                table: "receipts",
                column: "worker");

            migrationBuilder.CreateIndex(
                name: "IX_texts_worker",
                table: "texts",
                column: "worker");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "identities");

            migrationBuilder.DropTable(
                name: "named_records");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "read_heads");

            migrationBuilder.DropTable(
                name: "reads");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "texts");
        }
    }
}
