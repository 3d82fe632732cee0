using System.Collections.Immutable;
using System.CommandLine;
using Kubewright.Core.Environments.Helm.Rendering;
using Kubewright.Core.Environments.Helm.Values;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Commands;

/// <summary>How a chart is released, in the words of <c>helm template</c>.</summary>
internal sealed class ChartOptions
{
    private readonly Option<string> _release = new("--release")
    {
        Description = "The name of a chart's release.",
        DefaultValueFactory = _ => "release-name",
    };

    private readonly Option<string> _namespace = new("--namespace", "-n")
    {
        Description = "The namespace into which a chart is released.",
        DefaultValueFactory = _ => "default",
    };

    private readonly Option<string[]> _values = Several("--values", "A file with values of a chart; of several the later is stronger.", "-f");
    private readonly Option<string[]> _setJson = Several("--set-json", "Values of a chart in JSON, stronger than those of files: key=json, or an object.");
    private readonly Option<string[]> _set = Several("--set", "Values of a chart: a.b=c,list[0]=d.");
    private readonly Option<string[]> _setString = Several("--set-string", "Values of a chart that are texts, whatever they look like.");
    private readonly Option<string[]> _setFile = Several("--set-file", "Values of a chart that files hold: key=path.");
    private readonly Option<string[]> _setLiteral = Several("--set-literal", "A value of a chart that is taken as it is written: key=text.");
    private readonly Option<string[]> _apiVersions = Several("--api-versions", "API versions that the cluster has besides the built-in ones.");
    private readonly Option<string?> _kubeVersion = new("--kube-version") { Description = "The version of the cluster for which a chart is rendered." };
    private readonly Option<bool> _includeCrds = new("--include-crds") { Description = "Prints a chart's custom resource definitions too." };
    private readonly Option<bool> _isUpgrade = new("--is-upgrade") { Description = "Renders a chart as an upgrade, not as an installation." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _release, _namespace, _values, _setJson, _set, _setString, _setFile, _setLiteral, _apiVersions, _kubeVersion, _includeCrds, _isUpgrade,
        })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The release; null, with the reason on standard error, where a values file cannot be read.</summary>
    public ChartRelease? Read(ParseResult parsed, Terminal terminal)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var path in parsed.GetValue(_values) ?? [])
        {
            if (ReadText(path, terminal) is not { } text)
            {
                terminal.Error.WriteLine($"kubewright: the values file '{path}' cannot be read");
                return null;
            }

            files.Add(new SourceFile(path, text));
        }

        return new ChartRelease
        {
            Name = parsed.GetRequiredValue(_release),
            Namespace = parsed.GetRequiredValue(_namespace),
            KubeVersion = parsed.GetValue(_kubeVersion),
            ApiVersions = [.. All(parsed, _apiVersions).SelectMany(versions => versions.Split(','))],
            IncludeCrds = parsed.GetValue(_includeCrds),
            IsUpgrade = parsed.GetValue(_isUpgrade),
            Values = new ReleaseValues
            {
                Files = files.ToImmutable(),
                SetJson = All(parsed, _setJson),
                Set = All(parsed, _set),
                SetString = All(parsed, _setString),
                SetFile = All(parsed, _setFile),
                SetLiteral = All(parsed, _setLiteral),
                ReadFile = path => ReadText(path, terminal),
            },
        };
    }

    private static ImmutableArray<string> All(ParseResult parsed, Option<string[]> option) => [.. parsed.GetValue(option) ?? []];

    private static string? ReadText(string path, Terminal terminal)
    {
        try
        {
            return FileText.Decode(File.ReadAllBytes(Path.GetFullPath(path, terminal.CurrentDirectory))).Text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static Option<string[]> Several(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
}
