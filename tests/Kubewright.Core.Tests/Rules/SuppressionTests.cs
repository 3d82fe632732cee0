using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

/// <summary>Comments that take findings back; the findings are those of names (KW5009) and namespaces (KW5010).</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("# kubewright:ignore KW5009")]
    [InlineData("#kubewright:ignore KW5009")]
    [InlineData("# kubewright:ignore KW5009 - renamed by the pipeline")]
    [InlineData("# kubewright:ignore KW5010, KW5009")]
    [InlineData("# kubewright:ignore KW5010 KW5009 - one, two")]
    public void CommentBehindTheFinding_TakesItBack(string comment) => ManifestVerifier.Verify(Map("Web " + comment));

    [Fact]
    public void CommentOnTheLineAbove_TakesItBack() =>
        ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  # kubewright:ignore KW5009\n  name: Web\n");

    [Fact]
    public void CommentAboveAnotherComment_TakesItBack() =>
        ManifestVerifier.Verify("apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  # kubewright:ignore KW5009\r\n  # the name\r\n  name: Web\r\n");

    [Fact]
    public void Comment_LeavesOtherLines() =>
        ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  # {|KW9006:kubewright:ignore KW5009|}\n  labels: {}\n  name: {|KW5009:Web|}\n");

    [Fact]
    public void Comment_LeavesOtherRules() => ManifestVerifier.Verify(Map("{|KW5009:Web|} # {|KW9006:kubewright:ignore KW5010|}"));

    [Fact]
    public void CommentOfTheFile_TakesBackAllOfTheFile() =>
        ManifestVerifier.Verify("# Owners: shop\n# kubewright:ignore-file KW5009 - old names\n" + Map("Web") + "---\n" + Map("Shop"));

    [Fact]
    public void CommentOfTheFile_BelowTheContent_IsReported() =>
        ManifestVerifier.Verify(Map("{|KW5009:Web|}") + "# {|KW9002:kubewright:ignore-file KW5009|}\n");

    [Theory]
    [InlineData("  note: \"# kubewright:ignore-file KW5009\"\n")]
    [InlineData("  note: ' # kubewright:ignore nothing'\n")]
    [InlineData("  note: |\n    # kubewright:ignore nothing\n")]
    [InlineData("  note: >-\n    a\n    # kubewright:ignore\n  other: b\n")]
    [InlineData("  {|KW5301:' # kubewright:ignore nothing'|}: a\n")]
    [InlineData("  note: a# kubewright:ignore nothing\n")]
    public void TextOfAScalar_IsNoComment(string data) => ManifestVerifier.Verify(Map("web") + "data:\n" + data);

    [Fact]
    public void CommentBehindABlockIndicator_IsAComment() =>
        ManifestVerifier.Verify(Map("web") + "data:\n  note: | # kubewright:ignore {|KW9002:KW0000|}\n    a\n");

    [Fact]
    public void CommentBehindABlockScalar_IsAComment() =>
        ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\ndata:\n  note: |\n    a\n# kubewright:ignore KW5009\nmetadata: {name: Web}\n");

    [Fact]
    public void UnknownRule_IsReportedWhereItIsNamed()
    {
        var finding = ManifestVerifier.VerifyMessage(
            Map("{|KW5009:Web|} # kubewright:ignore {|KW9002:KW5999|}"),
            "KW9002",
            Severity.Info,
            "'KW5999' is not a rule of Kubewright, so the comment suppresses nothing by it; a reason follows after ' - '");
        Assert.Null(finding.Resource);
    }

    [Theory]
    [InlineData("KW7999")]
    [InlineData("KW6999")]
    [InlineData("kw5009")]
    public void IdThatTheCatalogueLacks_IsReported(string id) => ManifestVerifier.Verify(Map("web # kubewright:ignore {|KW9002:" + id + "|}"));

    [Fact]
    public void NoRule_IsReported() => ManifestVerifier.Verify(Map("{|KW5009:Web|} # {|KW9002:kubewright:ignore|} - just so"));

    [Fact]
    public void RulesOfCSharpAndApplications_AreKnown() => ManifestVerifier.Verify(Map("web # kubewright:ignore KW7001 KW6001"));

    [Fact]
    public void CommentInABrokenDocument_TakesItsErrorBack() => ManifestVerifier.Verify(
        "# kubewright:ignore-file KW5001\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: two\n---\n" + Map("web"));

    [Fact]
    public void CommentThatSuppressesNothing_IsReported() => ManifestVerifier.VerifyMessage(
        Map("web # {|KW9006:kubewright:ignore KW5009 KW5010|} - old names"),
        "KW9006",
        Severity.Info,
        "The comment suppresses nothing: line 4 has no finding of KW5009 or KW5010; remove it");

    [Fact]
    public void CommentOfTheFileThatSuppressesNothing_IsReported() => ManifestVerifier.VerifyMessage(
        "# {|KW9006:kubewright:ignore-file KW5009|}\n" + Map("web"),
        "KW9006",
        Severity.Info,
        "The comment suppresses nothing: the file has no finding of KW5009; remove it");

    [Theory]
    [InlineData("Web # {|KW9007:kubewright:ignore KW5009|}")]
    [InlineData("Web # {|KW9007:kubewright:ignore KW5009|} -")]
    [InlineData("Web # kubewright:ignore KW5009 - renamed by the pipeline")]
    public void Reason_IsRequiredWhereTheProjectSaysSo(string name) =>
        ManifestVerifier.Verify(Map(name), new CheckOptions { RequiresSuppressionReason = true });

    private static string Map(string name) => "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
}
