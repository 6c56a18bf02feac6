import '../e2e/extensionless-imports.mjs';
import { inflateRawSync, crc32 } from 'node:zlib';
const { openZip } = await import('../src-main/files/unpack-archive.ts');
const { zipFiles } = await import('../src-main/files/write-zip.ts');
const files=Array.from({length:10000},(_,i)=>({path:`profiles/p${i}.json`,content:JSON.stringify(Array.from({length:60},(_,k)=>({id:`${i}-${k}-${Math.random()}`,name:'server '+k,command:'npx',args:['-y','@modelcontextprotocol/server-'+(i*k%997)],env:{TOKEN:String(Math.random())}})))}));
const zip=await zipFiles(files); console.log(zip.length/1e6,'MB');
for(let r=0;r<4;r++){
 let t=performance.now(); const z=await openZip(zip); const t1=performance.now(); let n=0; for(const e of z.entries) n+=z.read(e).length; const t2=performance.now();
 let m=0; for(const e of z.entries){ const b=inflateRawSync(zip.subarray(e.start,e.start+e.packedSize)); if(crc32(b)!==e.crc32) throw 1; m+=b.length; } const t3=performance.now();
 console.log('open',(t1-t).toFixed(0),'read',(t2-t1).toFixed(0),'floor',(t3-t2).toFixed(0),'ratio',((t2-t)/(t3-t2)).toFixed(2), n===m, n/1e6);
}
