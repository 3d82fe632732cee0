using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

[Collection(OnePackage.Name)]
public sealed class IncrementalBuildTests(PackageFixture package)
{
    private const string Output = "Shop/obj/Debug/net10.0/Shop.dll";
    private const string File = "Shop/k8s/orders.yaml";

    [Fact]
    public async Task ChangedManifestsAreCheckedAgain_UnchangedOnesAreNot()
    {
        var shop = package.NewProject().Write(File, Manifests.Correct());
        (await shop.BuildAsync("Shop")).Prints();

        var compiled = shop.TimeOf(Output);
        (await shop.BuildAsync("Shop", "--no-restore")).Prints();
        Assert.Equal(compiled, shop.TimeOf(Output));

        // Edited.
        shop.Write(File, Manifests.Broken());
        (await shop.BuildAsync("Shop", "--no-restore")).Prints(Manifests.Mistake(File));

        // Removed.
        shop.Delete(File);
        (await shop.BuildAsync("Shop", "--no-restore")).Prints();

        // Added.
        shop.Write("Shop/k8s/payments/payments.yml", Manifests.Broken("payments"));
        (await shop.BuildAsync("Shop", "--no-restore")).Prints(Manifests.Mistake("Shop/k8s/payments/payments.yml"));

        // Mended.
        shop.Write("Shop/k8s/payments/payments.yml", Manifests.Correct("payments"));
        (await shop.BuildAsync("Shop", "--no-restore")).Prints();
        compiled = shop.TimeOf(Output);

        // Removed, with nothing else about it: the compiler's inputs have become fewer, none of them newer.
        shop.Delete("Shop/k8s/payments/payments.yml");
        (await shop.BuildAsync("Shop", "--no-restore")).Prints();
        Assert.NotEqual(compiled, shop.TimeOf(Output));
    }
}
