using System.Diagnostics;
using Inspectorate.Firewall.Identities;

namespace Inspectorate.InProcess.Firewall;

public sealed class ReceiptTests
{
    [Theory]
    [InlineData("Latin", '0')]
    [InlineData("Arabic-Indic", '\u0660')]
    [InlineData("Persian", '\u06F0')]
    [InlineData("Devanagari", '\u0966')]
    [InlineData("Bengali", '\u09E6')]
    [InlineData("Tamil", '\u0BE6')]
    [InlineData("Khmer", '\u17E0')]
    [InlineData("Myanmar", '\u1040')]
    [InlineData("full width", '\uFF10')]
    public async Task A_code_opens_the_inbox_in_every_script_and_with_any_gaps(string script, char zero)
    {
        await using var vault = new TestVault();
        var worker = await vault.Seal.Worker(new NewIdentity(null));
        var code = await vault.Receipts.Issue(worker);
        var typed = new string([.. code.Shown.Select(c => char.IsDigit(c) ? (char)(zero + c - '0') : c)]);

        Assert.True(worker == await vault.Receipts.Open(typed), script);
        Assert.Equal(worker, await vault.Receipts.Open("\u200F " + typed.Replace(' ', '-')));
        Assert.Equal(worker, await vault.Receipts.Open(typed.Replace(" ", "")));
    }

    [Fact]
    public void A_code_has_sixteen_digits_in_four_groups() => Assert.Matches(@"^\d{4} \d{4} \d{4} \d{4}$", ReceiptCode.New().Shown);

    [Fact]
    public void Every_single_slip_and_every_swap_of_neighbours_is_found()
    {
        for (var round = 0; round < 50; round++)
        {
            var code = ReceiptCode.New().Shown.Replace(" ", "");
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var wrong in "0123456789".Where(digit => digit != code[i]))
                    Assert.Null(ReceiptCode.Read(code[..i] + wrong + code[(i + 1)..]));
                if (i > 0 && code[i] != code[i - 1])
                    Assert.Null(ReceiptCode.Read(code[..(i - 1)] + code[i] + code[i - 1] + code[(i + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12345")]
    [InlineData("1234 5678 9012 345x")]
    [InlineData("12345678901234567890")]
    public void What_is_no_code_is_not_read(string? typed) => Assert.Null(ReceiptCode.Read(typed));

    [Fact]
    public async Task A_wrong_check_digit_and_an_unknown_code_answer_alike_and_slowly()
    {
        await using var vault = new TestVault();
        var unknown = ReceiptCode.New().Shown;
        var mistyped = unknown[..^1] + (char)('0' + (unknown[^1] - '0' + 1) % 10);
        await vault.Receipts.Open("warming up");

        var slow = await Took(() => vault.Receipts.Open(unknown));
        var alsoSlow = await Took(() => vault.Receipts.Open(mistyped));

        Assert.True(slow.TotalMilliseconds >= 180);
        Assert.True(alsoSlow.TotalMilliseconds >= 180); // of 200, which a timer may round down
    }

    [Fact]
    public async Task Guesses_queue_for_all_together_the_line_is_bounded_and_the_right_code_still_opens_afterwards()
    {
        using var queue = new GuessQueue(TimeSpan.FromMilliseconds(200), turns: 2, line: 3);
        var gate = new TaskCompletionSource();
        async Task<int?> Wrong()
        {
            await gate.Task;
            return null;
        }
        var guesses = Enumerable.Range(0, 5).Select(_ => queue.Try(Wrong, default)).ToList();
        await Assert.ThrowsAsync<TooManyGuesses>(() => queue.Try(() => Task.FromResult<int?>(7), default));

        var time = Stopwatch.StartNew();
        gate.SetResult();
        await Task.WhenAll(guesses);
        Assert.True(time.ElapsedMilliseconds >= 390, "two turns of 200 ms for five guesses: after the first two, two more rounds"); // a timer may round down
        Assert.All(guesses, guess => Assert.Null(guess.Result));
        Assert.Equal(7, await queue.Try(() => Task.FromResult<int?>(7), default));
    }

    [Fact]
    public void A_code_does_not_print_itself() => Assert.Equal("(receipt)", $"{ReceiptCode.New()}");

    private static async Task<TimeSpan> Took(Func<Task> act)
    {
        var time = Stopwatch.StartNew();
        await act();
        return time.Elapsed;
    }
}
