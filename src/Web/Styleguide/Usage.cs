namespace Inspectorate.Web.Styleguide;

/// <summary>How each component is written, as the page shows it beside the component.</summary>
internal static class Usage
{
    public const string Question = """
        <error-summary/>
        <form method="post">
          <question for="What" text="What happened?" hint="Choose one." as-question pictures>
            <choice value="unpaid" picture="unpaid">I was not paid</choice>
            <choice value="other" picture="other" after="or" hint="You can tell it later.">Something else</choice>
          </question>                      @* several: boxes to tick *@
          <div class="actions"><button>Continue</button></div>
        </form>
        """;

    public const string Field = """
        <field for="Place" label="Where do you work?" hint="A town is enough." as-question/>
        <field for="Email" label="E-mail" kind="email" autocomplete="email"/>
        <field for="Code" label="Code" width="short" ltr inputmode="numeric" autocomplete="one-time-code"/>
        <field for="Reason" label="Reason" kind="text-area" rows="6"/>
        <field for="Role" label="Role" kind="select" items="@items"/>
        <field for="Agreed" label="I have read it" kind="tick"/>
        <field name="files" label="Photos" kind="file" accept="image/*" multiple/>
        """;

    public const string Parts = """
        <date-parts for="Since" text="When did it start?" hint="For example 27 3 2026" about/>   @* TypedDate *@
        <amount for="Promised" text="What were you promised?" currencies="@c" periods="@p"/>     @* TypedAmount *@
        """;

    public const string Answers = """
        <check-answers>
          <answer question="What happened?" change="/w/claim/what">I was not paid</answer>
        </check-answers>
        <facts><fact name="Opened"><moment at="@case.OpenedAt"/></fact></facts>
        """;

    public const string Signs = """
        <tag-of tone="Good" icon="check">Paid</tag-of>       @* Plain, Info, Good, Warn, Bad *@
        <notice tone="Good" title="Saved" is-answer><p>…</p></notice>
        <deadline due="@row.DueAt" stands-still="@(row.StoppedAt is not null)"/>
        <details><summary>What happens next?</summary><p>…</p></details>
        """;

    public const string Stages = """
        <stages>
          <stage title="We have your claim" done><moment on="@date"/></stage>
          <stage title="We look into it" now>…</stage>
          <stage title="We decide"/>
        </stages>
        <p class="code">4821 0937 5512 6604</p>
        <ol class="thread"><li class="message mine"><p class="from">You, <moment at="@at"/></p><p><bdi>…</bdi></p></li></ol>
        """;

    public const string Table = """
        <data-table caption="Open tasks">
          <thead><tr><column sort="due">Due</column><column>Case</column><column number>Owed</column></tr></thead>
          <tbody><tr class="late"><td>…</td><th scope="row">…</th><td class="number">…</td></tr></tbody>
        </data-table>
        <pages next="@nextKey"/>          @* ?after=… ; sort and filters stay *@
        """;

    public const string Case = """
        <div class="title-row"><h1>…</h1><tag-of>…</tag-of></div>
        <div class="columns"><div>…</div><aside>…</aside></div>
        <card title="Timeline">
          <timeline><event at="@entry.At" title="Accepted" by="Claims officer" tone="Good">…</event></timeline>
        </card>
        <ul class="steps"><li class="step">Decide <button>Take</button></li><li class="step refused">… why not</li></ul>
        <task-list><task name="Fees" href="…" status="Done" tone="Good"/></task-list>
        """;

    public const string Lifecycle = """
        <lifecycle-picture of="@definition" state="@case.State" visited="@statesInOrder"/>
        """;
}
