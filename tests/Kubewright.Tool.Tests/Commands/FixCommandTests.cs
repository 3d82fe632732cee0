using System.Runtime.Versioning;
using System.Text;
using Kubewright.Testing;
using Kubewright.Tool.Fixing;

namespace Kubewright.Tool.Tests.Commands;

public class FixCommandTests
{
    [Fact]
    public void Fixes_AreWrittenAndSaid()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("fix", "k8s", "--unsafe");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("k8s/service.yaml: KW2001: Change to 'http' (unsafe)\n1 fix in 1 file; no errors and no warnings remain.\n", run.Output);
        Assert.Equal(Manifests.Service, folder.Read("k8s/service.yaml"));
        Assert.Equal(["deployment.yaml", "service.yaml"], Directory.GetFiles(folder.Path("k8s")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void DryRun_PrintsADiffAndWritesNothing()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("fix", "k8s", "--dry-run", "--unsafe");

        Assert.Equal(
            """
            --- a/k8s/service.yaml
            +++ b/k8s/service.yaml
            @@ -8,4 +8,4 @@
               ports:
                 - name: http
                   port: 80
            -      targetPort: htpp
            +      targetPort: http

            """,
            run.Output);
        Assert.Equal("k8s/service.yaml: KW2001: Change to 'http' (unsafe)\n1 fix in 1 file; no errors and no warnings would remain.\n", run.Error);
        Assert.Equal(Manifests.BrokenService, folder.Read("k8s/service.yaml"));
    }

    [Fact]
    public void StandardInput_ComesOutMended()
    {
        using var folder = new ToolFolder();
        var text = Manifests.Deployment + "---\n";

        var run = folder.Run(Encoding.UTF8.GetBytes(text + Manifests.BrokenService), "fix", "-", "--unsafe");

        Assert.Equal(text + Manifests.Service, run.Output);
    }

    [Fact]
    public void StandardInput_ComesOutUnchangedWhereNothingIsWrong()
    {
        using var folder = new ToolFolder();

        var run = folder.Run(Encoding.UTF8.GetBytes(Manifests.Deployment), "fix", "-");

        Assert.Equal((0, Manifests.Deployment), (run.ExitCode, run.Output));
        Assert.Equal("No fixes; no errors and no warnings remain.\n", run.Error);
    }

    [Fact]
    public void WhatCannotBeMended_RemainsAndExits1()
    {
        using var folder = Manifests.InFolder(Manifests.ServiceTo("metrics"));

        var run = folder.Run("fix", "k8s");

        Assert.Equal((1, "No fixes; 1 error and no warnings remain.\n"), (run.ExitCode, run.Output));
        Assert.Equal(Manifests.ServiceTo("metrics"), folder.Read("k8s/service.yaml"));
    }

    [Fact]
    public void ByteOrderMarkAndLineEnds_Stay()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        folder.Write("k8s/service.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Windows(Manifests.BrokenService))]);

        Assert.Equal(0, folder.Run("fix", "k8s", "--unsafe").ExitCode);

        byte[] expected = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Windows(Manifests.Service))];
        Assert.Equal(expected, File.ReadAllBytes(folder.Path("k8s/service.yaml")));
    }

    [Fact]
    public void FileThatIsNoUtf8_IsLeftAsItIs()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        byte[] bytes = [.. "# caf"u8, 0xE9, (byte)'\n', .. Encoding.UTF8.GetBytes(Manifests.BrokenService)];
        folder.Write("k8s/service.yaml", bytes);

        var run = folder.Run("fix", "k8s");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("kubewright: 'k8s/service.yaml' holds bytes that are not UTF-8 and is left as it is.\n", run.Error);
        Assert.Equal(bytes, File.ReadAllBytes(folder.Path("k8s/service.yaml")));
    }

    [SkippableFact, UnsupportedOSPlatform("windows")]
    public void Link_StaysALinkAndItsTargetIsMended()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var folder = Manifests.InFolder(Manifests.Service);
        File.Delete(folder.Path("k8s/service.yaml"));
        folder.Write("shared/real.yaml", Manifests.BrokenService);
        File.CreateSymbolicLink(folder.Path("k8s/service.yaml"), folder.Path("shared/real.yaml"));
        File.SetUnixFileMode(folder.Path("shared/real.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Equal(0, folder.Run("fix", "k8s", "--unsafe").ExitCode);

        Assert.NotNull(new FileInfo(folder.Path("k8s/service.yaml")).LinkTarget);
        Assert.Equal(Manifests.Service, folder.Read("shared/real.yaml"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(folder.Path("shared/real.yaml")));
    }

    [Fact]
    public void ReadOnlyFile_Exits2AndIsLeftAsItIs()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        var file = new FileInfo(folder.Path("k8s/service.yaml")) { IsReadOnly = true };

        var run = folder.Run("fix", "k8s", "--unsafe");

        file.IsReadOnly = false;
        Assert.Equal((2, "kubewright: 'k8s/service.yaml' is left as it is: it is read-only\n"), (run.ExitCode, run.Error));
        Assert.Equal("No fixes; 1 file not written; 1 error and no warnings remain.\n", run.Output);
        Assert.Equal(Manifests.BrokenService, folder.Read("k8s/service.yaml"));
    }

    [Fact]
    public void Guesses_AreLeftToWhoAsksForThem()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService.Replace("port: 80", "port: '80'", StringComparison.Ordinal));

        var run = folder.Run("fix", "k8s");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("k8s/service.yaml: KW5103: Write 80\n1 fix in 1 file; 1 error and no warnings remain. 1 fixable with 'kubewright fix --unsafe'.\n",
            run.Output);
        Assert.Equal(Manifests.BrokenService, folder.Read("k8s/service.yaml"));
    }

    [Fact]
    public void BrokenShop_GetsNoPortsAndNamesThatNobodyWrote()
    {
        using var folder = new ToolFolder();
        var broken = Path.Combine(RepositoryFolder.Root, "samples", "Broken", "k8s");
        foreach (var file in Directory.EnumerateFiles(broken, "*.yaml"))
        {
            folder.Write("k8s/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        _ = folder.Run("fix", "k8s", "--info");

        // The administrators' way in leads to a port that does not exist; the only one that does is the public's.
        Assert.Equal(PortsOf(File.ReadAllText(Path.Combine(broken, "catalog.yaml"))), PortsOf(folder.Read("k8s/catalog.yaml")));
        Assert.Contains("targetPort: admin\n", folder.Read("k8s/catalog.yaml"), StringComparison.Ordinal);
        Assert.Contains("protocol: TCP\n", folder.Read("k8s/catalog.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void FindingsOfOneMessage_AreFixedInOneRun()
    {
        using var folder = new ToolFolder();
        const string Path = "{path: api, pathType: Prefix, backend: {service: {name: orders, port: {number: 80}}}}";
        folder.Write(
            "k8s/ingress.yaml",
            $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: shop}}\nspec:\n  rules:\n    - host: a.example.com\n      http: {{paths: "
                + $"[{Path}]}}\n    - host: b.example.com\n      http: {{paths: [{Path}]}}\n");

        Assert.StartsWith("k8s/ingress.yaml: KW5310: Change to '/api'\nk8s/ingress.yaml: KW5310: Change to '/api'\n2 fixes in 1 file",
            folder.Run("fix", "k8s").Output, StringComparison.Ordinal);

        var once = folder.Read("k8s/ingress.yaml");
        Assert.Equal(2, once.Split("path: /api").Length - 1);
        Assert.StartsWith("No fixes", folder.Run("fix", "k8s").Output, StringComparison.Ordinal);
        Assert.Equal(once, folder.Read("k8s/ingress.yaml"));
    }

    [Fact]
    public void BlockTexts_KeepTheirLineBreaks()
    {
        using var folder = new ToolFolder();
        folder.Write("a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: >-\n    my orders\nspec:\n  tyep: ClusterIP\n  selector:\n    app: x\n  "
            + "ports:\n    - port: 80\n");

        _ = folder.Run("fix", "a.yaml", "--unsafe");

        Assert.Equal(
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: my-orders\nspec:\n  type: ClusterIP\n  selector:\n    app: x\n  ports:\n    - port: 80\n",
            folder.Read("a.yaml"));
    }

    [Fact]
    public void MappingUnderAMistakenKey_IsNotReplaced()
    {
        using var folder = new ToolFolder();
        const string Text = "apiVersion:\n  # why: see ticket 4711\n  kind: Service\n  metadata:\n    name: orders\nkind: Service\nmetadata:\n  name: "
            + "orders\nspec:\n  ports: [{port: 80}]\n";
        folder.Write("a.yaml", Text);

        _ = folder.Run("fix", "a.yaml", "--unsafe", "--info");

        Assert.Equal(Text, folder.Read("a.yaml"));
    }

    [Fact]
    public void FileThatHasChangedSinceItWasRead_IsLeftAsItIs()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        var path = folder.Path("k8s/service.yaml");
        var read = File.ReadAllBytes(path);
        File.AppendAllText(path, "# saved by an editor\n");

        var exception = Assert.Throws<IOException>(() => FileReplacement.Replace(path, read, "new"u8));

        Assert.Equal("it has changed since it was read", exception.Message);
        Assert.Equal(Manifests.BrokenService + "# saved by an editor\n", File.ReadAllText(path));
        Assert.Equal(["deployment.yaml", "service.yaml"], Directory.GetFiles(folder.Path("k8s")).Select(Path.GetFileName).Order());
    }

    [SkippableFact, UnsupportedOSPlatform("windows")]
    public void TemporaryFileOfAKilledRun_IsRemoved()
    {
        Skip.If(OperatingSystem.IsWindows(), "Files have no modes on Windows.");
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Write("k8s/.service.yaml.1.kubewright", "half of it");
        File.SetUnixFileMode(folder.Path("k8s/service.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Equal(0, folder.Run("fix", "k8s", "--unsafe").ExitCode);

        Assert.Equal(["deployment.yaml", "service.yaml"], Directory.GetFiles(folder.Path("k8s")).Select(Path.GetFileName).Order());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Path("k8s/service.yaml")));
    }

    [SkippableFact, UnsupportedOSPlatform("windows")]
    public void LinkOutOfTheTree_IsLeftAsItIs()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var elsewhere = new ToolFolder();
        elsewhere.Write("real.yaml", Manifests.BrokenService);
        using var folder = Manifests.InFolder(Manifests.Service);
        File.Delete(folder.Path("k8s/service.yaml"));
        File.CreateSymbolicLink(folder.Path("k8s/service.yaml"), elsewhere.Path("real.yaml"));

        var run = folder.Run("fix", "k8s", "--unsafe");

        Assert.Equal((2, $"kubewright: 'k8s/service.yaml' is left as it is: it is a link to '{elsewhere.Path("real.yaml")}', outside of what was named\n"),
            (run.ExitCode, run.Error));
        Assert.Equal("No fixes; 1 file not written; 1 error and no warnings remain.\n", run.Output);
        Assert.Equal(Manifests.BrokenService, elsewhere.Read("real.yaml"));
    }

    [SkippableFact]
    public void HardLink_IsLeftAsItIs()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Made by a program of Linux.");
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using (var ln = System.Diagnostics.Process.Start("ln", [folder.Path("k8s/service.yaml"), folder.Path("other")]))
        {
            ln.WaitForExit();
        }

        var run = folder.Run("fix", "k8s", "--unsafe");

        Assert.Equal((2, "kubewright: 'k8s/service.yaml' is left as it is: it has several names (hard links), and would keep the new text under one of them "
            + "only\n"), (run.ExitCode, run.Error));
        Assert.Equal(Manifests.BrokenService, folder.Read("other"));
        Assert.Equal(Manifests.BrokenService, folder.Read("k8s/service.yaml"));
    }

    [Fact]
    public void FindingsInAFileThatIsNotWritten_Remain()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Write("k8s/other.yaml", Manifests.BrokenService.Replace("name: orders", "name: others", StringComparison.Ordinal));
        var file = new FileInfo(folder.Path("k8s/service.yaml")) { IsReadOnly = true };

        var run = folder.Run("fix", "k8s", "--unsafe");

        file.IsReadOnly = false;
        Assert.Equal("k8s/other.yaml: KW2001: Change to 'http' (unsafe)\n1 fix in 1 file; 1 file not written; 1 error and no warnings remain.\n", run.Output);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "utf-8")]
    [InlineData(new byte[] { 0xFF, 0xFE }, "utf-16")]
    public void StandardInput_KeepsItsEncoding(byte[] mark, string name)
    {
        using var folder = new ToolFolder();
        var encoding = Encoding.GetEncoding(name);

        var run = folder.Run([.. mark, .. encoding.GetBytes(Manifests.Deployment + "---\n" + Manifests.BrokenService)], "fix", "-", "--unsafe");

        byte[] expected = [.. mark, .. encoding.GetBytes(Manifests.Deployment + "---\n" + Manifests.Service)];
        Assert.Equal(expected, run.OutputBytes);
    }

    [Fact]
    public void StandardInputThatIsNoUtf8_ComesOutByteForByte()
    {
        using var folder = new ToolFolder();
        byte[] bytes = [.. "# caf"u8, 0xE9, (byte)'\n', .. Encoding.UTF8.GetBytes(Manifests.Deployment + "---\n" + Manifests.BrokenService)];

        var run = folder.Run(bytes, "fix", "-", "--unsafe");

        Assert.Equal(bytes, run.OutputBytes);
        Assert.StartsWith("kubewright: 'stdin' holds bytes that are not UTF-8 and is left as it is.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata:\n  password: ENC[AES256_GCM,data:Yp8=,type:str]\nstringData: {port: 1}\nsops:\n  "
        + "mac: ENC[AES256_GCM,data:Yp8=,type:str]\n  version: 3.9.0\n")]
    [InlineData("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: PVC_NAME\nspec:\n  accessModes: [ReadWriteOnce]\n  resources: {requests: "
        + "{storage: 1Gi}}\n")]
    public void WhatOnlyLooksLikeAManifestToFix_IsLeftAsItIs(string text)
    {
        using var folder = new ToolFolder();
        folder.Write("a.yaml", text);

        Assert.StartsWith("No fixes", folder.Run("fix", "a.yaml", "--unsafe", "--info").Output, StringComparison.Ordinal);

        Assert.Equal(text, folder.Read("a.yaml"));
    }

    private static IEnumerable<string> PortsOf(string text) =>
        text.Split('\n').Where(line => line.Contains("targetPort:", StringComparison.Ordinal)).Select(line => line.Replace("\"", "", StringComparison.Ordinal));

    private static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
}
