using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;

namespace Kubewright.Tool.Output;

/// <summary>
/// What is deployed, as a JSON array of environments with <c>name</c>, <c>kind</c>, their <c>objects</c> and <c>problems</c>, or their <c>files</c>.
/// </summary>
internal static class EnvironmentJson
{
    public static void Write(FoundEnvironments found, IEnvironmentFiles files, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var environment in found.All)
        {
            json.WriteStartObject();
            json.WriteString("name", environment.Name);
            var kind = environment.Kind switch { EnvironmentKind.Kustomization => "kustomization", EnvironmentKind.Chart => "chart", _ => "files" };
            json.WriteString("kind", kind);
            if (environment.Kind == EnvironmentKind.Kustomization)
            {
                var rendering = KustomizeRenderer.Render(files, environment.Directory);
                json.WriteNumber("objects", rendering.Objects.Length);
                json.WriteStartArray("problems");
                foreach (var problem in rendering.Problems)
                {
                    json.WriteStringValue(problem.Message);
                }

                json.WriteEndArray();
            }

            if (environment.Kind == EnvironmentKind.Files)
            {
                json.WriteStartArray("files");
                foreach (var file in environment.Files)
                {
                    json.WriteStringValue(file);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
