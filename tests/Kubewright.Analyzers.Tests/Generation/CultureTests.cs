using System.Globalization;
using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>What is written does not depend on who builds it.</summary>
public class CultureTests
{
    [SkippableTheory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void Output_IsTheSameUnderAnyCulture(string name)
    {
        Skip.If(Known(name) is null, "The machine has no data of cultures.");

        AssertSame(Known(name)!);
    }

    [Fact]
    public void Output_IsTheSameWhereNumbersAreWrittenInAnotherWay()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = ",";

        AssertSame(culture);
    }

    private static CultureInfo? Known(string name)
    {
        try
        {
            return new CultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static void AssertSame(CultureInfo culture)
    {
        var expected = Written();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Written());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<(string Name, string Text)> Written()
    {
        // Read anew: what is known of a text that was read before would answer for it.
        var project = ManifestProject
            .Of([
                .. ShopFiles.Project.Files.Select(file => (file.Path, file.GetText()!.ToString())),
                ("/src/shop/k8s/i.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: title-ID-i\n  annotations: { i: \"1\" }\ndata: { INFO_ID: "
                    + "\"-1.5\" }\nx: [-1.5, 1e3, -7]\n"),
            ])
            .With("RootNamespace", "Shop")
            .Writing("""[Kubewright.Deployment("import", Replicas = 2)] [Kubewright.Container("main", "a:1")] [Kubewright.ContainerPort("http", 8080)] internal static partial class Import { }""");
        var run = GeneratorRun.Of(project);
        return [.. run.Names.Select(hint => (hint, run[hint]))];
    }
}
