using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Helm;
using Kubewright.Core.Environments.Helm.Rendering;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Text;

namespace Kubewright.Fuzzing.Targets;

/// <summary>
/// Rendering of kustomizations and charts: nothing is thrown, and neither renderer fails; what kustomize or Helm refuse is a problem that says so.
/// </summary>
internal sealed class RenderingTarget : IFuzzTarget
{
    private readonly TextMutator _templates = new(
        Seeds.Templates,
        ["{{", "}}", "{{- end }}", "{{ if .Values.a }}", "{{ range .Values.list }}", "| toYaml | nindent 2", "{{ include \"x\" . }}", "{{ define \"x\" }}",
            "{{ tpl . $ }}", "| quote", "$x := ", "(", ")", "\"", "`"]);

    private readonly TextMutator _kustomization = new(
        [.. Seeds.Kustomizations.SelectMany(files => files.Values)],
        ["resources: [../base]", "patches:", "- path: patch.yaml", "target: {kind: Deployment}", "op: replace", "path: /spec/a/0/b", "namePrefix: a-",
            "configMapGenerator:", "literals: [a=b]", "replacements:", "fieldPaths: [spec.*.[name=a].b]", "$patch: delete", .. TextMutator.YamlWords]);

    private readonly TextMutator _values =
        new(["a: b\nlist: [x, y]\nmap: { a: { b: 1 } }\nimage: { repository: shop/web, tag: '1' }\nreplicas: 2\n"], TextMutator.YamlWords);

    public string Name => "rendering";

    public int Share => 16;

    public void Execute(Random random)
    {
        if (random.Next(2) == 0)
        {
            Kustomize(random);
        }
        else
        {
            Helm(random);
        }
    }

    private void Kustomize(Random random)
    {
        var files = new Dictionary<string, string>(Seeds.Kustomizations[random.Next(Seeds.Kustomizations.Length)], StringComparer.Ordinal);
        foreach (var path in files.Keys.ToList())
        {
            files[path] = random.Next(2) == 0 ? _kustomization.NextOf(files[path], random) : files[path];
        }

        Hold(files, repository => KustomizeRenderer.Render(repository, "over"));
    }

    private void Helm(Random random)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["chart/Chart.yaml"] = "apiVersion: v2\nname: web\nversion: 1.0.0\n",
            ["chart/values.yaml"] = _values.Next(random),
            ["chart/templates/_helpers.tpl"] = _templates.Next(random),
            ["chart/templates/web.yaml"] = _templates.Next(random),
        };
        Hold(files, repository => HelmRenderer.Render(repository, "chart", new ChartRelease()).Rendering);
    }

    private static void Hold(Dictionary<string, string> files, Func<IEnvironmentFiles, Rendering> render)
    {
        var input = string.Concat(files.Select(file => $"==> {file.Key}\n{file.Value}\n"));
        var rendering = FaultException.Guard(input, () => render(new RepositoryFiles(files.Select(file => new SourceFile(file.Key, file.Value)))));
        if (rendering.Problems.FirstOrDefault(problem => problem.IsFailure) is { } failure)
        {
            throw new FaultException(failure.Message, input);
        }
    }
}
