using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>A rule that reports what the reader found wrong with the documents of a manifest.</summary>
internal abstract class DocumentProblemRule : Rule<ManifestFile>
{
    protected sealed override void Check(ManifestFile file, RuleContext context)
    {
        foreach (var document in file.Documents)
        {
            foreach (var problem in document.Problems)
            {
                if (Concerns(problem.Kind) && ManifestSigns.IsManifest(file, document))
                {
                    Report(document, problem, context);
                }
            }
        }
    }

    protected abstract bool Concerns(YamlProblemKind kind);

    protected abstract void Report(YamlDocument document, YamlProblem problem, RuleContext context);
}
