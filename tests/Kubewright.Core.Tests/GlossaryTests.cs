using System.Text.RegularExpressions;

using Kubewright.Testing;

namespace Kubewright.Core.Tests;

/// <summary>Messages, pages and comments speak as the documentation of Kubernetes and of .NET does: words that read like a translation do not come back.</summary>
public sealed class GlossaryTests
{
    /// <summary>What is not written, and what is written instead.</summary>
    public static TheoryData<string, string> RuledOut => new()
    {
        { @"\b(is|are) told\b", "is reported, is configured" },
        { @"\bstands? (in|at|beside|under|among|elsewhere|between|alone)\b", "is in, is at" },
        { @"\bin line (\d|\{|"")", "on line 5" },
        { @"(?<!here )\bis no (rule|constant|DNS|int|port|name|number|manifest|object|quantity|range|address|IP|valid|label|scalar|mapping|list|YAML|JSON)\b", "is not a" },
        { @"\bfor want of\b", "because there is no" },
        { @"\bgoes with none\b", "it has none" },
        { @"\bas which Kubernetes decodes\b", "which is how Kubernetes decodes" },
        { @"\b(mend|mends|mended|mending)\b", "fix, fixes, fixed" },
        { @"\b(mis)?spelt\b", "spelled" },
        { @"\bwhat is found of\b", "findings in" },
        { @"\basks port\b", "probes port" },
    };

    [Theory]
    [MemberData(nameof(RuledOut))]
    public void Words_AreThoseOfTheField(string pattern, string instead)
    {
        var ruledOut = new Regex(pattern, RegexOptions.CultureInvariant);
        Assert.Empty(
            from path in Texts()
            from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
            where ruledOut.IsMatch(line.Text)
            select $"{path}({line.Number}): write \"{instead}\": {line.Text.Trim()}");
    }

    private static IEnumerable<string> Texts() =>
        [.. RepositoryFolder.Files("src", "*.cs"), .. RepositoryFolder.Files("src", "*.md"), .. RepositoryFolder.Files("docs", "*.md"),
            .. RepositoryFolder.Files("samples", "*.md"), .. Directory.EnumerateFiles(RepositoryFolder.Root, "*.md")];
}
