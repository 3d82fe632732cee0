using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Fuzzing.Targets;

/// <summary>
/// The C# of an application, compiled with errors or without, with its manifests: no analyzer throws, no reader of code fails, no rule fails.
/// </summary>
internal sealed class CodeTarget : IFuzzTarget
{
    private readonly TextMutator _code = new(
        Seeds.Programs,
        ["app.Run();", "WebApplication.CreateBuilder()", "args", "app.MapGet(\"/a/{b:int}\", () => 1);", "app.Urls.Add(\"http://*:80\");", "UseUrls(",
            "ListenAnyIP(5000)", "builder.Configuration[\"A:B\"]",
            "GetSection(\"A\").Get<A>()", "\"http://orders:80\"", "const string X = ", "=> ", "await ", ";", "{", "}", "(", ")", "<", ">", "\"", "$\"{", "// ",
                "/*", "#if X", "#endif", "new ", "partial class ", "null!", "default"]);

    private readonly TextMutator _manifests = new(Seeds.Manifests, TextMutator.YamlWords);

    public string Name => "code";

    public int Share => 2;

    public void Execute(Random random)
    {
        var (code, manifest) = (_code.Next(random), _manifests.Next(random));
        var input = $"{code}\n=====\n{manifest}";
        var found = FaultException.Guard(input, () => WebProject.Of(code, more: ("/shop/k8s/fuzz.yaml", manifest)).AnalyzeAsync().GetAwaiter().GetResult());
        if (found.FirstOrDefault(one => one.Id is "KW9001" or "AD0001") is { } failure)
        {
            throw new FaultException(failure.ToString(), input);
        }
    }
}
