using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inspectorate.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Passkeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AspNetUserPasskeys_accounts_UserId",
                table: "AspNetUserPasskeys");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AspNetUserPasskeys",
                table: "AspNetUserPasskeys");

            migrationBuilder.RenameTable(
                name: "AspNetUserPasskeys",
                newName: "passkeys");

            migrationBuilder.RenameIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "passkeys",
                newName: "IX_passkeys_UserId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_passkeys",
                table: "passkeys",
                column: "CredentialId");

            migrationBuilder.AddForeignKey(
                name: "FK_passkeys_accounts_UserId",
                table: "passkeys",
                column: "UserId",
                principalTable: "accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_passkeys_accounts_UserId",
                table: "passkeys");

            migrationBuilder.DropPrimaryKey(
                name: "PK_passkeys",
                table: "passkeys");

            migrationBuilder.RenameTable(
                name: "passkeys",
                newName: "AspNetUserPasskeys");

            migrationBuilder.RenameIndex(
                name: "IX_passkeys_UserId",
                table: "AspNetUserPasskeys",
                newName: "IX_AspNetUserPasskeys_UserId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AspNetUserPasskeys",
                table: "AspNetUserPasskeys",
                column: "CredentialId");

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserPasskeys_accounts_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId",
                principalTable: "accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
