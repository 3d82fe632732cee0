using System.Runtime.InteropServices;

namespace Kubewright.Tool.Fixing;

/// <summary>How many names a file has. .NET does not say it; what the system cannot be asked counts as one.</summary>
internal static partial class HardLinks
{
    public static uint Count(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? CountOnLinux(path)
                : OperatingSystem.IsMacOS() ? CountOnMac(path)
                : OperatingSystem.IsWindows() ? CountOnWindows(path)
                : 1;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return 1;
        }
    }

    // statx(2): stx_nlink is at byte 16, after the mask and the block size (32 bits each) and the attributes (64 bits).
    private static uint CountOnLinux(string path)
    {
        const int CurrentFolder = -100;
        const uint LinkCount = 4;
        var status = new byte[256];
        return Statx(CurrentFolder, path, 0, LinkCount, status) == 0 ? BitConverter.ToUInt32(status, 16) : 1;
    }

    // stat(2) with 64-bit inodes: st_nlink (16 bits) is at byte 6, after st_dev (32 bits) and st_mode (16 bits).
    private static uint CountOnMac(string path)
    {
        var status = new byte[512];
        var result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatInode64(path, status) : Stat(path, status);
        return result == 0 ? BitConverter.ToUInt16(status, 6) : 1u;
    }

    // BY_HANDLE_FILE_INFORMATION: nNumberOfLinks (32 bits) is at byte 40.
    private static uint CountOnWindows(string path)
    {
        using var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var information = new byte[52];
        return GetFileInformationByHandle(handle, information) ? BitConverter.ToUInt32(information, 40) : 1;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int directory, string path, int flags, uint mask, [Out] byte[] status);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, [Out] byte[] status);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatInode64(string path, [Out] byte[] status);

    [LibraryImport("kernel32", EntryPoint = "GetFileInformationByHandle")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetFileInformationByHandle(SafeHandle file, [Out] byte[] information);
}
