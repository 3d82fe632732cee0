using System.Text.Json;
using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>What a build of a consuming project prints, and what users change about it.</summary>
[Collection(OnePackage.Name)]
public sealed class DiagnosticTests(PackageFixture package)
{
    private const string File = "Shop/k8s/orders.yaml";

    private ConsumerFolder NewBrokenShop() => package.NewProject().Write(File, Manifests.Broken());

    [Fact]
    public async Task Build_PrintsTheFindingAtItsLineAndColumn()
    {
        var result = await NewBrokenShop().BuildAsync("Shop");

        result.Prints(Manifests.Mistake(File));
        Assert.Contains("did you mean 'http'?", result.Output, StringComparison.Ordinal);
        Assert.Contains("/KW2001.md", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_OfCorrectManifestsIsSilent() =>
        (await package.NewProject().Write(File, Manifests.Correct()).BuildAsync("Shop")).Prints();

    [Fact]
    public async Task ErrorLog_HoldsTheRegionAndTheOtherSide()
    {
        var shop = NewBrokenShop();
        await shop.BuildAsync("Shop", "-p:ErrorLog=shop.sarif%2Cversion=2.1");

        using var log = JsonDocument.Parse(shop.Read("Shop/shop.sarif"));
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(one => one.GetProperty("ruleId").GetString() == "KW2001");
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/" + File, place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal((31, 19, 31, 23), Region(place));
        var related = result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation");
        Assert.Equal((18, 21), (Region(related).StartLine, Region(related).StartColumn));
    }

    [Fact]
    public async Task Severity_IsWhatUsersSay()
    {
        var shop = NewBrokenShop();

        (await shop.BuildAsync("Shop", "-p:NoWarn=KW2001")).Prints();

        shop.Write("Shop/.globalconfig", "is_global = true\ndotnet_diagnostic.KW2001.severity = warning\n");
        (await shop.BuildAsync("Shop")).Prints(Manifests.Mistake(File, "warning"));
        (await shop.BuildAsync("Shop", "--no-incremental", "-p:TreatWarningsAsErrors=true")).Prints(Manifests.Mistake(File));
        (await shop.BuildAsync("Shop", "--no-incremental", "-p:WarningsAsErrors=KW2001")).Prints(Manifests.Mistake(File));

        shop.Write("Shop/.globalconfig", "is_global = true\ndotnet_diagnostic.KW2001.severity = none\n");
        (await shop.BuildAsync("Shop")).Prints();
    }

    [Fact]
    public async Task EditorConfig_SetsSeveritiesOfFiles()
    {
        var shop = NewBrokenShop().Write("Shop/k8s/other.yaml", Manifests.Broken("other"));

        shop.Write("Shop/.editorconfig", "root = true\n[orders.yaml]\nkubewright_severity.KW2001 = warning\n[other.yaml]\nkubewright_severity.KW2001 = none\n");
        (await shop.BuildAsync("Shop")).Prints(Manifests.Mistake(File, "warning"));
    }

    [Fact]
    public async Task OptionThatIsNotUnderstood_IsAWarningWithoutAPlace()
    {
        var shop = package.NewProject().Write(File, Manifests.Correct());

        (await shop.BuildAsync("Shop", "-p:KubewrightNodePortRange=many")).Prints(new PrintedLine("", 0, 0, "warning", "KW9003"));
        (await shop.BuildAsync("Shop", "-p:KubewrightNodePortRange=20000-22767")).Prints();
    }

    private static (int StartLine, int StartColumn, int EndLine, int EndColumn) Region(JsonElement place)
    {
        var region = place.GetProperty("region");
        return (Int("startLine"), Int("startColumn"), Int("endLine"), Int("endColumn"));
        int Int(string name) => region.GetProperty(name).GetInt32();
    }
}
