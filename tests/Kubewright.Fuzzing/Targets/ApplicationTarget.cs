using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Fuzzing.Targets;

/// <summary>The readers of an application's files, and the rules about applications: nothing is thrown.</summary>
internal sealed class ApplicationTarget : IFuzzTarget
{
    private readonly TextMutator _manifests = new(Seeds.Manifests, TextMutator.YamlWords);
    private readonly TextMutator _dockerfiles = new(Seeds.Dockerfiles,
        ["ENV A=$A$A", "ARG X", "${X:-y}", "CMD [\"dotnet\"", "ENTRYPOINT", "FROM a AS b", "\\\n", "<<EOF", "EXPOSE 80", "USER app", "# escape=`"]);
    private readonly TextMutator _settings =
        new(Seeds.Settings, ["//", "/*", "*/", "{", "}", "\"Urls\": \"http://*:80\"", ",", "\"Kestrel\": {", "null", "\\u0000"]);

    public string Name => "application";

    public int Share => 150;

    public void Execute(Random random)
    {
        var (manifest, dockerfile, settings) = (_manifests.Next(random), _dockerfiles.Next(random), _settings.Next(random));
        var input = $"{manifest}\n=====\n{dockerfile}\n=====\n{settings}";
        var findings = FaultException.Guard(input, () =>
        {
            var graph = ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile("k8s/fuzz.yaml", manifest)))]);
            var application = new ApplicationFacts
            {
                AssemblyName = "Shop.Orders",
                ProjectName = "Shop.Orders",
                DirectoryName = "orders",
                IsWeb = true,
                Image = ContainerImage.Read(new SourceFile("Dockerfile", dockerfile)),
                Settings = [SettingsFile.Read(new SourceFile("appsettings.json", settings))],
            };
            return Checker.CheckAll(graph, new ApplicationGraph(graph, [application])).ToArray();
        });
        if (Array.Find(findings, finding => finding.Id == RuleCatalog.RuleFailed.Id) is { } failure)
        {
            throw new FaultException(failure.Message, input);
        }
    }
}
